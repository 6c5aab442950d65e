package ai.vocelio.analytics;

import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/**
 * The calls of an hour of the week by the organization's clock.
 *
 * @param hour 0 to 23
 * @param answerRate 0 to 1; null without calls
 */
public record HeatmapCell(
        DayOfWeek dayOfWeek,
        int hour,
        long calls,
        long answered,
        @Nullable Double answerRate) {}
