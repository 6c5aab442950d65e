package ai.vocelio.analytics;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/**
 * How far a clock is ahead of UTC during a range, by Java's own time zones: PostgreSQL may have others.
 *
 * @param since the beginning of the range, and when the clock was changed in it
 */
record ClockChanges(List<Instant> since, List<Integer> secondsAhead) {

    static ClockChanges of(ZoneId zone, FigureRange range) {
        ZoneRules rules = zone.getRules();
        List<Instant> since = new ArrayList<>(List.of(range.from()));
        List<Integer> ahead =
                new ArrayList<>(List.of(rules.getOffset(range.from()).getTotalSeconds()));
        ZoneOffsetTransition change = rules.nextTransition(range.from());
        while (change != null && change.getInstant().isBefore(range.before())) {
            since.add(change.getInstant());
            ahead.add(change.getOffsetAfter().getTotalSeconds());
            change = rules.nextTransition(change.getInstant());
        }
        return new ClockChanges(since, ahead);
    }

    Integer[] offsets() {
        return secondsAhead.toArray(Integer[]::new);
    }
}
