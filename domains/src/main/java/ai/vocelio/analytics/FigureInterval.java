package ai.vocelio.analytics;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** How long a point of a series lasts. Days and weeks are those of the organization's clock; weeks begin on Monday. */
public enum FigureInterval {
    HOUR,
    DAY,
    WEEK;

    /** When each interval of a range of whole hours begins; the first one may begin before the range. */
    List<Instant> starts(FigureRange hours, ZoneId zone) {
        List<Instant> starts = new ArrayList<>();
        Instant start = this == HOUR
                ? hours.from()
                : firstDay(hours, zone).atStartOfDay(zone).toInstant();
        while (start.isBefore(hours.before())) {
            starts.add(start);
            start = next(start, zone);
        }
        return starts;
    }

    private LocalDate firstDay(FigureRange hours, ZoneId zone) {
        LocalDate day = hours.from().atZone(zone).toLocalDate();
        return this == WEEK ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) : day;
    }

    private Instant next(Instant start, ZoneId zone) {
        LocalDate day = start.atZone(zone).toLocalDate();
        return switch (this) {
            case HOUR -> start.plus(Duration.ofHours(1));
            case DAY -> day.plusDays(1).atStartOfDay(zone).toInstant();
            case WEEK -> day.plusWeeks(1).atStartOfDay(zone).toInstant();
        };
    }
}
