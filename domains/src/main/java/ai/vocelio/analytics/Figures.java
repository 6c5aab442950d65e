package ai.vocelio.analytics;

import ai.vocelio.kernel.Jobs;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.organizations.Organization;
import ai.vocelio.organizations.Organizations;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The figures of the organization's ended calls, by the time at which they were queued. Ranges count in whole hours (UTC):
 * those that they touch. Where a clock differs from UTC by half an hour, an hour belongs to the local hour and day in
 * which it begins. What a read costs depends on the hours asked for, not on the number of calls.
 */
@Service
public class Figures {

    /** How many series a question is answered with. */
    public static final int MOST_SERIES = 20;

    /** How many subjects outcomes are told of. */
    public static final int MOST_SUBJECTS = 100;

    private final FigureReads reads;
    private final FigureShapes shapes;
    private final Organizations organizations;
    private final Jobs jobs;
    private final Clock clock;

    Figures(FigureReads reads, FigureShapes shapes, Organizations organizations, Jobs jobs, Clock clock) {
        this.reads = reads;
        this.shapes = shapes;
        this.organizations = organizations;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * The range in whole hours.
     *
     * @throws ai.vocelio.kernel.Problem RANGE_INVALID
     */
    public static FigureRange checked(FigureRange range) {
        return range.hours(FigureRange.MOST);
    }

    /** The figures of several ranges of whole hours, in one statement. */
    @Transactional(readOnly = true)
    public Map<FigureRange, CallFigures> of(Collection<FigureRange> ranges) {
        return reads.figures(ranges);
    }

    /** The figures of the same hours a week earlier by the organization's clock. */
    @Transactional(readOnly = true)
    public Map<FigureRange, CallFigures> ofLastWeek(Collection<FigureRange> ranges) {
        ZoneId zone = zone();
        Map<FigureRange, FigureRange> earlier = new HashMap<>();
        ranges.forEach(range -> earlier.put(range, range.lastWeek(zone)));
        Map<FigureRange, CallFigures> figures = reads.figures(earlier.values());
        Map<FigureRange, CallFigures> found = new HashMap<>();
        earlier.forEach((range, before) -> found.put(range, figures.get(before)));
        return found;
    }

    /**
     * The question in whole hours.
     *
     * @throws ai.vocelio.kernel.Problem RANGE_INVALID
     */
    public static FigureSeries.Question checked(FigureSeries.Question question) {
        return question.of(question.range().hours(question.isByHour() ? FigureRange.MOST_BY_HOUR : FigureRange.MOST));
    }

    /**
     * Metrics over time: one series each, or one for each of the {@value #MOST_SERIES} subjects with the most calls. Several
     * metrics of the same calls are one statement.
     *
     * @param questions in whole hours
     */
    @Transactional(readOnly = true)
    public Map<FigureSeries.Question, List<FigureSeries>> series(Collection<FigureSeries.Question> questions) {
        boolean isByClock = questions.stream().anyMatch(question -> !question.isByHour());
        return shapes.series(questions, isByClock ? zone() : ZoneOffset.UTC);
    }

    /**
     * What calls came to: all together, or of each of the {@value #MOST_SUBJECTS} subjects with the most calls.
     *
     * @throws ai.vocelio.kernel.Problem RANGE_INVALID
     */
    @Transactional(readOnly = true)
    public List<SubjectOutcomes> outcomes(FigureRange range, FigureGroup groupBy) {
        return reads.outcomes(checked(range), groupBy, MOST_SUBJECTS);
    }

    /**
     * Subjects in the order of a metric, the greatest first; among equals the one with more calls. One for whom the metric
     * has no value is left out.
     *
     * @param by any group but NONE
     * @throws ai.vocelio.kernel.Problem RANGE_INVALID
     */
    @Transactional(readOnly = true)
    public List<LeaderboardEntry> leaderboard(FigureRange range, FigureGroup by, FigureMetric metric, int first) {
        return shapes.leaderboard(checked(range), by, metric, first);
    }

    /**
     * Every hour of the week, from Monday on, by the organization's clock.
     *
     * @throws ai.vocelio.kernel.Problem RANGE_INVALID
     */
    @Transactional(readOnly = true)
    public List<HeatmapCell> heatmap(FigureRange range) {
        return shapes.heatmap(checked(range), zone());
    }

    /** What all calls of several subjects ever came to; a subject without ended calls is absent. */
    @Transactional(readOnly = true)
    public Map<UUID, List<OutcomeFigure>> totals(FigureGroup group, Collection<UUID> ids) {
        return reads.totals(group, ids);
    }

    /** Counts all calls of the organization anew, in the background. Harmless while calls end, and when asked for twice. */
    @Transactional
    public void recount() {
        jobs.schedule(RecountJob.NAME, Tenant.required(), clock.instant());
    }

    private ZoneId zone() {
        return organizations
                .current()
                .map(Organization::timeZone)
                .map(ZoneId::of)
                .orElse(ZoneOffset.UTC);
    }
}
