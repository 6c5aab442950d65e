package ai.vocelio.analytics;

import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Problem.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Calls queued at or after one moment and before another.
 *
 * @param from at or after
 * @param before before
 */
public record FigureRange(Instant from, Instant before) {

    /** The longest range of most figures. */
    public static final Duration MOST = Duration.ofDays(400);

    /** The longest range of a series by the hour. */
    public static final Duration MOST_BY_HOUR = Duration.ofDays(31);

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    /**
     * The whole hours (UTC) that the range touches: figures know no smaller parts.
     *
     * @throws Problem RANGE_INVALID when it ends before it begins, is longer than this, or leaves the years 2000 to 2199
     */
    FigureRange hours(Duration most) {
        if (from.isBefore(EARLIEST) || before.isAfter(LATEST)) {
            throw wrong(
                    "A range lies between the years 2000 and 2199",
                    from.isBefore(EARLIEST) ? "queuedFrom" : "queuedBefore");
        }
        if (!from.isBefore(before)) {
            throw wrong("A range ends after it begins", "queuedBefore");
        }
        Instant end = before.truncatedTo(ChronoUnit.HOURS);
        var whole = new FigureRange(
                from.truncatedTo(ChronoUnit.HOURS), end.equals(before) ? end : end.plus(Duration.ofHours(1)));
        if (whole.from.plus(most).isBefore(whole.before)) {
            throw wrong("A range of these figures has at most " + most.toDays() + " days", "queuedBefore");
        }
        return whole;
    }

    /** The same hours a week earlier by this clock. */
    FigureRange lastWeek(ZoneId zone) {
        return new FigureRange(weekBefore(from, zone), weekBefore(before, zone));
    }

    private static Instant weekBefore(Instant time, ZoneId zone) {
        return time.atZone(zone).minusWeeks(1).toInstant();
    }

    private static Problem wrong(String sentence, String field) {
        return new Problem(Kind.INVALID, FigureUserErrorCode.RANGE_INVALID, sentence + ".", "range", field);
    }
}
