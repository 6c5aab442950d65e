package ai.vocelio.analytics;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes series, orders and maps of sums; an interval without calls is there and says so. */
@Component
class FigureShapes {

    private static final int HOURS_OF_DAY = 24;

    private final FigureReads reads;

    FigureShapes(FigureReads reads) {
        this.reads = reads;
    }

    /** What one statement reads: every metric of it. */
    private record Scope(FigureInterval interval, FigureGroup groupBy, FigureRange hours) {

        static Scope of(FigureSeries.Question question) {
            return new Scope(question.interval(), question.groupBy(), question.range());
        }
    }

    Map<FigureSeries.Question, List<FigureSeries>> series(Collection<FigureSeries.Question> questions, ZoneId zone) {
        Map<FigureSeries.Question, List<FigureSeries>> found = new HashMap<>();
        questions.stream().collect(groupingBy(Scope::of)).forEach((scope, metrics) -> {
            List<Instant> starts = scope.interval()
                    .starts(scope.hours(), scope.interval() == FigureInterval.HOUR ? ZoneOffset.UTC : zone);
            List<FigureReads.Row> rows = reads.series(scope.groupBy(), scope.hours(), starts, Figures.MOST_SERIES);
            metrics.forEach(question -> found.put(question, series(question, starts, rows)));
        });
        return found;
    }

    private static List<FigureSeries> series(
            FigureSeries.Question question, List<Instant> starts, List<FigureReads.Row> rows) {
        if (question.groupBy() == FigureGroup.NONE) {
            return List.of(series(question, null, starts, rows));
        }
        Map<UUID, List<FigureReads.Row>> bySubject = rows.stream().collect(groupingBy(FigureReads.Row::subjectId));
        return bySubject.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<UUID, List<FigureReads.Row>> one) -> -calls(one.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .map(one ->
                        series(question, new FigureSubject(question.groupBy(), one.getKey()), starts, one.getValue()))
                .toList();
    }

    List<LeaderboardEntry> leaderboard(FigureRange hours, FigureGroup by, FigureMetric metric, int first) {
        List<LeaderboardEntry> order = reads.bySubject(by, hours).entrySet().stream()
                .mapMulti((Map.Entry<UUID, Sums> one, java.util.function.Consumer<LeaderboardEntry> to) -> {
                    Double value = metric.of(one.getValue());
                    if (value != null) {
                        to.accept(new LeaderboardEntry(
                                0,
                                new FigureSubject(by, one.getKey()),
                                value,
                                one.getValue().calls()));
                    }
                })
                .sorted(Comparator.comparingDouble(LeaderboardEntry::value)
                        .thenComparingLong(LeaderboardEntry::calls)
                        .reversed())
                .limit(first)
                .toList();
        return IntStream.range(0, order.size())
                .mapToObj(place -> order.get(place).at(place + 1))
                .toList();
    }

    List<HeatmapCell> heatmap(FigureRange hours, ZoneId zone) {
        Map<Integer, Sums> byHour = reads.byHourOfWeek(hours, ClockChanges.of(zone, hours));
        return IntStream.range(0, DayOfWeek.values().length * HOURS_OF_DAY)
                .mapToObj(hour -> cell(hour, byHour.getOrDefault(hour, Sums.NOTHING)))
                .toList();
    }

    private static HeatmapCell cell(int hourOfWeek, Sums sums) {
        return new HeatmapCell(
                DayOfWeek.of(hourOfWeek / HOURS_OF_DAY + 1),
                hourOfWeek % HOURS_OF_DAY,
                sums.calls(),
                sums.answered(),
                Sums.boxed(sums.answerRate()));
    }

    private static long calls(List<FigureReads.Row> rows) {
        return rows.stream().mapToLong(row -> row.sums().calls()).sum();
    }

    private static FigureSeries series(
            FigureSeries.Question question,
            @Nullable FigureSubject subject,
            List<Instant> starts,
            List<FigureReads.Row> rows) {
        Map<Integer, Sums> byBucket = rows.stream().collect(toMap(FigureReads.Row::bucket, FigureReads.Row::sums));
        return new FigureSeries(
                subject,
                IntStream.range(0, starts.size())
                        .mapToObj(n -> new FigureSeries.Point(
                                starts.get(n), question.metric().of(byBucket.getOrDefault(n + 1, Sums.NOTHING))))
                        .toList());
    }
}
