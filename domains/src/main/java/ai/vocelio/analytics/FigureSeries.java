package ai.vocelio.analytics;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A metric over time.
 *
 * @param subject whose; null for all calls together
 * @param points one for every interval of the range, in order
 */
public record FigureSeries(@Nullable FigureSubject subject, List<Point> points) {

    /**
     * A point of a series.
     *
     * @param startsAt when its interval begins
     * @param value null where it would be a part of nothing
     */
    public record Point(Instant startsAt, @Nullable Double value) {}

    /**
     * What is asked for.
     *
     * @param groupBy a series for each of those with the most calls
     */
    public record Question(FigureMetric metric, FigureInterval interval, FigureGroup groupBy, FigureRange range) {

        boolean isByHour() {
            return interval == FigureInterval.HOUR;
        }

        Question of(FigureRange hours) {
            return new Question(metric, interval, groupBy, hours);
        }
    }
}
