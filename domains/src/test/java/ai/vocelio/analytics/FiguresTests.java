package ai.vocelio.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.vocelio.calls.Call;
import ai.vocelio.calls.CallOutcome;
import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.testing.DomainTest;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@DomainTest
class FiguresTests {

    private static final Offset<Double> EXACT = within(1e-9);

    @Autowired
    BeanFactory beans;

    @Autowired
    Figures figures;

    @Autowired
    Counting counting;

    private final UUID dana = UUID.randomUUID();
    private final UUID robin = UUID.randomUUID();
    private final UUID recall = UUID.randomUUID();
    private EndedCalls acme;

    @BeforeEach
    void an_organization_of_new_york() {
        acme = EndedCalls.in(beans, "America/New_York");
    }

    @Test
    void an_overview_tells_what_calls_came_to() {
        tell(answered("2026-03-10T15:00:00Z", dana), answered("2026-03-10T15:30:00Z", dana));
        tell(EndedCalls.notReached(answered("2026-03-10T16:00:00Z", dana)));

        CallFigures found = overview("2026-03-10T15:00:00Z", "2026-03-10T17:00:00Z");
        assertThat(found.calls()).isEqualTo(3);
        assertThat(found.answered()).isEqualTo(2);
        assertThat(found.answerRate()).isCloseTo(2 / 3.0, EXACT);
        assertThat(found.averageDuration()).isEqualTo(Duration.ofMinutes(1));
        assertThat(found.noAnswer()).isOne();
        assertThat(found.outcomes())
                .containsExactly(
                        new OutcomeFigure(CallOutcome.GOAL_REACHED, 2, 2 / 3.0, Duration.ofMinutes(2)),
                        new OutcomeFigure(CallOutcome.NOT_REACHED, 1, 1 / 3.0, Duration.ZERO));
    }

    @Test
    void what_is_a_part_of_nothing_has_no_value() {
        CallFigures nothing = overview("2026-03-10T15:00:00Z", "2026-03-10T17:00:00Z");
        assertThat(nothing.calls()).isZero();
        assertThat(nothing.answerRate()).isNull();
        assertThat(nothing.averageDuration()).isNull();
        assertThat(nothing.outcomes()).isEmpty();
    }

    @Test
    void a_range_counts_the_whole_hours_that_it_touches() {
        assertThat(Figures.checked(range("2026-03-10T15:20:00Z", "2026-03-10T16:00:00.001Z")))
                .isEqualTo(range("2026-03-10T15:00:00Z", "2026-03-10T17:00:00Z"));
        assertThat(Figures.checked(range("2026-03-10T15:00:00Z", "2026-03-10T16:00:00Z")))
                .isEqualTo(range("2026-03-10T15:00:00Z", "2026-03-10T16:00:00Z"));
    }

    @Test
    void the_same_hours_last_week_are_those_of_the_organizations_clock() {
        tell(answered("2026-03-02T15:30:00Z", dana));
        FigureRange tenToElevenAfterTheClockWasChanged = range("2026-03-09T14:00:00Z", "2026-03-09T15:00:00Z");
        CallFigures lastWeek =
                as(() -> Objects.requireNonNull(figures.ofLastWeek(List.of(tenToElevenAfterTheClockWasChanged))
                        .get(tenToElevenAfterTheClockWasChanged)));

        assertThat(lastWeek.calls()).isOne();
    }

    @Test
    void a_change_is_relative_and_of_rates_a_difference() {
        tell(answered("2026-03-10T15:00:00Z", dana), EndedCalls.notReached(answered("2026-03-10T15:00:00Z", dana)));
        tell(answered("2026-03-11T15:00:00Z", dana));
        CallFigures before = overview("2026-03-10T15:00:00Z", "2026-03-10T16:00:00Z");
        CallFigures after = overview("2026-03-11T15:00:00Z", "2026-03-11T16:00:00Z");

        assertThat(after.since(before)).isEqualTo(new CallFigures.Change(-0.5, 0.0, 0.5, 0.0));
        assertThat(after.since(overview("2026-03-12T15:00:00Z", "2026-03-12T16:00:00Z")))
                .isEqualTo(new CallFigures.Change(null, null, null, null));
    }

    @Test
    void a_series_has_a_point_for_every_hour() {
        tell(answered("2026-03-10T16:10:00Z", dana), answered("2026-03-10T16:50:00Z", robin));
        List<FigureSeries> series = series(
                FigureMetric.CALLS,
                FigureInterval.HOUR,
                FigureGroup.NONE,
                range("2026-03-10T15:00:00Z", "2026-03-10T18:00:00Z"));

        assertThat(series).singleElement().satisfies(one -> {
            assertThat(one.subject()).isNull();
            assertThat(one.points()).extracting(FigureSeries.Point::value).containsExactly(0.0, 2.0, 0.0);
            assertThat(one.points().getFirst().startsAt()).isEqualTo("2026-03-10T15:00:00Z");
        });
    }

    @Test
    void days_and_weeks_begin_by_the_organizations_clock() {
        tell(answered("2026-03-09T03:30:00Z", dana), answered("2026-03-09T04:00:00Z", dana));
        FigureRange range = range("2026-03-08T05:00:00Z", "2026-03-10T04:00:00Z");

        assertThat(series(FigureMetric.CALLS, FigureInterval.DAY, FigureGroup.NONE, range)
                        .getFirst()
                        .points())
                .containsExactly(point("2026-03-08T05:00:00Z", 1), point("2026-03-09T04:00:00Z", 1));
        assertThat(series(FigureMetric.CALLS, FigureInterval.WEEK, FigureGroup.NONE, range)
                        .getFirst()
                        .points())
                .containsExactly(point("2026-03-02T05:00:00Z", 1), point("2026-03-09T04:00:00Z", 1));
    }

    @Test
    void an_hour_of_a_clock_that_is_half_an_hour_off_belongs_to_the_day_in_which_it_begins() {
        acme = EndedCalls.in(beans, "Asia/Kolkata");
        tell(answered("2026-03-09T18:45:00Z", dana), answered("2026-03-09T19:00:00Z", dana));
        FigureRange range = range("2026-03-09T18:00:00Z", "2026-03-10T18:00:00Z");

        assertThat(series(FigureMetric.CALLS, FigureInterval.DAY, FigureGroup.NONE, range)
                        .getFirst()
                        .points())
                .containsExactly(point("2026-03-08T18:30:00Z", 1), point("2026-03-09T18:30:00Z", 1));
        assertThat(as(() -> figures.heatmap(range)).stream().filter(cell -> cell.calls() > 0))
                .containsExactlyInAnyOrder(
                        new HeatmapCell(DayOfWeek.MONDAY, 23, 1, 1, 1.0),
                        new HeatmapCell(DayOfWeek.TUESDAY, 0, 1, 1, 1.0));
    }

    @Test
    void a_series_for_each_agent_begins_with_the_one_of_most_calls() {
        tell(answered("2026-03-10T15:10:00Z", dana));
        tell(answered("2026-03-10T15:10:00Z", robin), answered("2026-03-10T16:10:00Z", robin));
        List<FigureSeries> series = series(
                FigureMetric.TALK_TIME,
                FigureInterval.HOUR,
                FigureGroup.AGENT,
                range("2026-03-10T15:00:00Z", "2026-03-10T17:00:00Z"));

        assertThat(series)
                .extracting(FigureSeries::subject)
                .containsExactly(
                        new FigureSubject(FigureGroup.AGENT, robin), new FigureSubject(FigureGroup.AGENT, dana));
        assertThat(series.getLast().points())
                .extracting(FigureSeries.Point::value)
                .containsExactly(60.0, 0.0);
    }

    @Test
    void outcomes_are_told_of_each_campaign() {
        tell(
                EndedCalls.of(answered("2026-03-10T15:10:00Z", dana), dana, recall),
                answered("2026-03-10T15:10:00Z", dana));
        FigureRange range = range("2026-03-10T15:00:00Z", "2026-03-10T16:00:00Z");

        assertThat(as(() -> figures.outcomes(range, FigureGroup.CAMPAIGN)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.subject()).isEqualTo(new FigureSubject(FigureGroup.CAMPAIGN, recall));
                    assertThat(one.calls()).isOne();
                });
        assertThat(as(() -> figures.outcomes(range, FigureGroup.NONE)))
                .singleElement()
                .satisfies(one -> assertThat(one.calls()).isEqualTo(2));
    }

    @Test
    void the_best_stand_first_and_among_equals_those_with_more_calls() {
        UUID idle = UUID.randomUUID();
        tell(answered("2026-03-10T15:10:00Z", dana));
        tell(answered("2026-03-10T15:10:00Z", robin), answered("2026-03-10T15:10:00Z", robin));
        tell(EndedCalls.notReached(answered("2026-03-10T15:10:00Z", idle)));
        FigureRange range = range("2026-03-10T15:00:00Z", "2026-03-10T16:00:00Z");

        assertThat(as(() -> figures.leaderboard(range, FigureGroup.AGENT, FigureMetric.ANSWER_RATE, 2)))
                .containsExactly(
                        new LeaderboardEntry(1, new FigureSubject(FigureGroup.AGENT, robin), 1.0, 2),
                        new LeaderboardEntry(2, new FigureSubject(FigureGroup.AGENT, dana), 1.0, 1));
        assertThat(as(() -> figures.leaderboard(range, FigureGroup.AGENT, FigureMetric.AVERAGE_DURATION, 10)))
                .as("one without answered calls has no average")
                .hasSize(2);
    }

    @Test
    void a_heatmap_has_every_hour_of_the_week_by_the_organizations_clock() {
        tell(answered("2026-03-06T15:00:00Z", dana), answered("2026-03-13T14:00:00Z", dana));
        List<HeatmapCell> cells = as(() -> figures.heatmap(range("2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z")));

        assertThat(cells).hasSize(168);
        assertThat(cells.stream().filter(cell -> cell.calls() > 0))
                .as("ten in the morning, before and after the clock was changed")
                .containsExactly(new HeatmapCell(DayOfWeek.FRIDAY, 10, 2, 2, 1.0));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-10T15:00:00Z, 2026-03-10T15:00:00Z, queuedBefore",
        "2026-03-10T15:00:00Z, 2027-05-10T15:00:00Z, queuedBefore",
        "1999-12-31T23:00:00Z, 2000-01-02T00:00:00Z, queuedFrom",
        "2199-12-31T23:00:00Z, 2200-01-02T00:00:00Z, queuedBefore"
    })
    void a_range_that_cannot_be_is_refused_by_the_name_of_its_field(String from, String before, String field) {
        assertThatThrownBy(() -> Figures.checked(range(from, before)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.field()).containsExactly("range", field));
    }

    @Test
    void a_series_by_the_hour_has_at_most_31_days() {
        FigureRange range = range("2026-03-10T15:00:00Z", "2026-04-11T15:00:00Z");
        assertThatThrownBy(() -> series(FigureMetric.CALLS, FigureInterval.HOUR, FigureGroup.NONE, range))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("31 days");
        assertThat(series(FigureMetric.CALLS, FigureInterval.DAY, FigureGroup.NONE, range))
                .hasSize(1);
    }

    private Call.Ended answered(String queuedAt, UUID agent) {
        return EndedCalls.of(EndedCalls.call(acme.organization, queuedAt), agent, null);
    }

    private void tell(Call.Ended... calls) {
        Tenant.as(acme.organization, () -> List.of(calls).forEach(counting::count));
    }

    private CallFigures overview(String from, String before) {
        FigureRange range = range(from, before);
        return as(() -> Objects.requireNonNull(figures.of(List.of(range)).get(range)));
    }

    private List<FigureSeries> series(
            FigureMetric metric, FigureInterval interval, FigureGroup group, FigureRange range) {
        FigureSeries.Question question = Figures.checked(new FigureSeries.Question(metric, interval, group, range));
        return as(() -> Objects.requireNonNull(figures.series(List.of(question)).get(question)));
    }

    private <T> T as(Supplier<T> work) {
        return Tenant.as(acme.organization, work);
    }

    private static FigureSeries.Point point(String startsAt, double value) {
        return new FigureSeries.Point(Instant.parse(startsAt), value);
    }

    private static FigureRange range(String from, String before) {
        return new FigureRange(Instant.parse(from), Instant.parse(before));
    }
}
