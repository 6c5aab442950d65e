package ai.vocelio.analytics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The few sums that every metric is made of. */
record Sums(long calls, long answered, long talkSeconds, long goalsReached, long failed) {

    static final String COLUMNS =
            "sum(calls) calls, sum(answered) answered, sum(talk_seconds) talk_seconds, sum(goal_reached) goal_reached, sum(failed) failed";

    static final Sums NOTHING = new Sums(0, 0, 0, 0, 0);

    static Sums of(Counts counts) {
        return new Sums(
                counts.get(Count.CALLS),
                counts.get(Count.ANSWERED),
                counts.get(Count.TALK_SECONDS),
                counts.get(Count.GOAL_REACHED),
                counts.get(Count.FAILED));
    }

    static Sums read(ResultSet row) throws SQLException {
        return new Sums(
                row.getLong("calls"),
                row.getLong("answered"),
                row.getLong("talk_seconds"),
                row.getLong("goal_reached"),
                row.getLong("failed"));
    }

    OptionalDouble answerRate() {
        return ratio(answered, calls);
    }

    OptionalDouble goalRate() {
        return ratio(goalsReached, calls);
    }

    OptionalDouble averageSeconds() {
        return ratio(talkSeconds, answered);
    }

    static OptionalDouble ratio(long part, long whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }

    static @Nullable Double boxed(OptionalDouble value) {
        return value.isEmpty() ? null : value.getAsDouble();
    }
}
