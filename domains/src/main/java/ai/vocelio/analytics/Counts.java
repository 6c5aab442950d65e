package ai.vocelio.analytics;

import ai.vocelio.calls.Call;
import ai.vocelio.calls.CallEndReason;
import ai.vocelio.calls.CallOutcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** A value for each {@link Count}. */
final class Counts {

    private final long[] values = new long[Count.values().length];

    /** What one call adds. A call without a duration was never answered, whatever is learnt of it later. */
    static Counts of(Call.Ended call) {
        Counts counts = new Counts();
        Duration talk = call.duration();
        long seconds = talk == null ? 0 : talk.toSeconds();
        counts.add(Count.CALLS, 1);
        counts.add(Count.ANSWERED, talk == null ? 0 : 1);
        counts.add(Count.TALK_SECONDS, seconds);
        counts.add(Count.of(call.status()), 1);
        CallEndReason reason = call.endReason();
        if (reason != null) {
            Count.fault(reason).ifPresent(fault -> counts.add(fault, 1));
        }
        CallOutcome outcome = call.outcome();
        if (outcome != null) {
            counts.add(Count.of(outcome), 1);
            counts.add(Count.secondsOf(outcome), seconds);
        }
        return counts;
    }

    /** From a row that has every column. */
    static Counts read(ResultSet row) throws SQLException {
        Counts counts = new Counts();
        for (Count count : Count.values()) {
            counts.add(count, row.getLong(count.column()));
        }
        return counts;
    }

    long get(Count count) {
        return values[count.ordinal()];
    }

    void add(Count count, long more) {
        values[count.ordinal()] += more;
    }

    void add(Counts more) {
        for (Count count : Count.values()) {
            add(count, more.get(count));
        }
    }

    /** In the order of the columns. */
    List<Long> all() {
        return Arrays.stream(values).boxed().toList();
    }
}
