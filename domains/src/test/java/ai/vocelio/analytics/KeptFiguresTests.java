package ai.vocelio.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ai.vocelio.calls.Call;
import ai.vocelio.calls.CallEndReason;
import ai.vocelio.calls.CallOutcome;
import ai.vocelio.calls.CallStatus;
import ai.vocelio.calls.carrier.CarrierState;
import ai.vocelio.calls.life.CallFixture;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.testing.DomainTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.IncompleteEventPublications;

@DomainTest
class KeptFiguresTests {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final FigureRange MARCH =
            new FigureRange(Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-04-01T00:00:00Z"));

    @Autowired
    BeanFactory beans;

    @Autowired
    Figures figures;

    @Autowired
    Counting counting;

    @Autowired
    RecountJob job;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    IncompleteEventPublications publications;

    private EndedCalls acme;

    @BeforeEach
    void an_organization() {
        acme = EndedCalls.in(beans, "America/New_York");
    }

    @Test
    void a_call_counts_once_however_often_its_end_is_told() {
        Call.Ended call = EndedCalls.call(acme.organization, "2026-03-10T15:20:00Z");
        tell(call, call);
        tell(call);

        assertThat(march().calls()).isOne();
        assertThat(march().talkTime()).isEqualTo(Duration.ofMinutes(1));
        assertThat(totals(call))
                .singleElement()
                .satisfies(total -> assertThat(total.calls()).isOne());
    }

    @Test
    void a_call_told_late_counts_in_the_hour_in_which_it_was_queued() {
        tell(EndedCalls.call(acme.organization, "2026-03-12T15:00:00Z"));
        tell(EndedCalls.call(acme.organization, "2026-03-10T15:59:59.999Z"));

        assertThat(of("2026-03-10T15:00:00Z", "2026-03-10T16:00:00Z").calls()).isOne();
        assertThat(of("2026-03-10T16:00:00Z", "2026-03-12T15:00:00Z").calls()).isZero();
    }

    @Test
    void a_call_whose_counting_was_taken_back_counts_when_it_is_told_again() {
        Call.Ended call = EndedCalls.call(acme.organization, "2026-03-10T15:20:00Z");
        assertThatThrownBy(() -> acme.as(() -> {
                    counting.count(call);
                    throw new IllegalStateException("Told to fail");
                }))
                .hasMessage("Told to fail");
        tell(call);

        assertThat(march().calls()).isOne();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void calls_in_any_order_told_once_or_more_give_what_a_recount_gives(long seed) {
        Random chance = new Random(seed);
        List<Call.Ended> told = new ArrayList<>(acme.byChance(chance, 120));
        told.forEach(acme::store);
        told.addAll(told.subList(0, 40));
        Collections.shuffle(told, chance);
        tell(told.toArray(Call.Ended[]::new));
        List<String> kept = acme.kept();

        recount();
        assertThat(acme.kept()).isEqualTo(kept).hasSizeGreaterThan(120);
        recount();
        assertThat(acme.kept()).isEqualTo(kept);
    }

    @Test
    void a_recount_mends_what_was_lost_and_what_was_made_up() {
        List<Call.Ended> calls = acme.byChance(new Random(9), 50);
        calls.forEach(acme::store);
        recount();
        List<String> right = acme.kept();
        acme.as(() -> jdbc.sql("delete from figure_hour where calls > 1").update());
        acme.as(() -> jdbc.sql("update figure_total set calls = calls + 7").update());
        tell(EndedCalls.call(acme.organization, "2026-02-01T00:00:00Z"));

        recount();
        assertThat(acme.kept()).isEqualTo(right);
    }

    /** The first hour is longer than what is counted at once, the others end in the middle of it. */
    @Test
    void a_recount_of_more_calls_than_are_counted_at_once_misses_none_and_counts_none_twice() {
        int many = 3 * Recounting.CALLS_AT_ONCE;
        acme.store(Instant.parse("2026-03-02T00:00:00Z"), Duration.ofSeconds(1), Recounting.CALLS_AT_ONCE + 700);
        acme.store(Instant.parse("2026-03-03T00:00:00Z"), Duration.ofSeconds(60), many);
        recount();

        List<Long> counted =
                acme.as(() -> jdbc.sql("select calls from figure_hour where grouped_by = 'NONE' order by hour")
                        .query(Long.class)
                        .list());
        assertThat(counted).startsWith(2_700L, 60L).endsWith(60L).hasSize(1 + many / 60);
        assertThat(march().calls()).isEqualTo(2_700 + many);
        assertThat(acme.kept()).hasSizeGreaterThan(2_700 + many);
        List<String> kept = acme.kept();
        recount();
        assertThat(acme.kept()).isEqualTo(kept);
    }

    @Test
    void calls_that_end_during_a_recount_count_once() throws Exception {
        List<Call.Ended> calls = acme.byChance(new Random(10), 200);
        try (ExecutorService several = Executors.newFixedThreadPool(4)) {
            List<CompletableFuture<Void>> ends = calls.stream()
                    .map(call -> CompletableFuture.runAsync(
                            () -> {
                                acme.store(call);
                                tell(call);
                            },
                            several))
                    .toList();
            recount();
            recount();
            CompletableFuture.allOf(ends.toArray(CompletableFuture[]::new)).get();
        }
        assertThat(march().calls()).isEqualTo(200);
        List<String> kept = acme.kept();
        recount();
        assertThat(acme.kept()).isEqualTo(kept);
    }

    @Test
    void another_organization_keeps_its_own_figures_through_a_recount() {
        EndedCalls globex = EndedCalls.in(beans, "UTC");
        Call.Ended call = EndedCalls.call(globex.organization, "2026-03-10T15:20:00Z");
        globex.store(call);
        Tenant.as(globex.organization, () -> counting.count(call));
        recount();

        assertThat(march().calls()).isZero();
        assertThat(globex.kept()).isNotEmpty();
    }

    @Test
    void the_end_of_a_call_reaches_the_figures() {
        CallFixture calls = new CallFixture(beans).published();
        Call placed = calls.place("+12025550101");
        calls.hear(placed.id(), CallFixture.news(1, CarrierState.IN_PROGRESS, null));
        calls.hear(placed.id(), CallFixture.news(2, CarrierState.COMPLETED, Duration.ofSeconds(42)));

        var today = new FigureRange(placed.queuedAt(), placed.queuedAt().plusMillis(1));
        await().atMost(SOON).untilAsserted(() -> {
            CallFigures found = calls.as(() -> Objects.requireNonNull(
                    figures.of(List.of(Figures.checked(today))).get(Figures.checked(today))));
            assertThat(found.calls()).isOne();
            assertThat(found.talkTime()).isEqualTo(Duration.ofSeconds(42));
        });
    }

    @Test
    void an_end_whose_listener_is_killed_in_the_middle_counts_when_it_is_told_again() {
        Call.Ended call = EndedCalls.call(acme.organization, "2026-03-10T15:20:00Z");
        acme.as(() -> {
            counting.alone();
            publish(call);
            await().atMost(SOON).until(() -> killed() == 1);
            return null;
        });
        assertThat(march().calls()).isZero();
        assertThat(open(call)).isOne();

        publications.resubmitIncompletePublications(open -> call.equals(open.getEvent()));
        await().atMost(SOON).untilAsserted(() -> assertThat(march().calls()).isOne());
        await().atMost(SOON).until(() -> open(call) == 0);
    }

    @Test
    void every_end_of_a_call_has_its_column() {
        assertThat(Arrays.stream(CallStatus.values())
                        .filter(CallStatus::isFinal)
                        .map(Count::of))
                .doesNotHaveDuplicates();
        assertThat(Arrays.stream(CallOutcome.values()).map(Count::of)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(CallOutcome.values()).map(Count::secondsOf)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(CallEndReason.values()).flatMap(reason -> Count.fault(reason).stream()))
                .hasSize(3);
    }

    private void tell(Call.Ended... calls) {
        Tenant.as(acme.organization, () -> List.of(calls).forEach(counting::count));
    }

    private void recount() {
        Tenant.as(acme.organization, () -> job.run(acme.organization));
    }

    /** As the domain of calls does, in a transaction of its own. */
    private void publish(Call.Ended call) {
        CompletableFuture.runAsync(() -> acme.as(() -> {
                    events.publishEvent(call);
                    return null;
                }))
                .join();
    }

    /** Ends the sessions that wait for the lock of whoever counts alone. */
    private int killed() {
        return jdbc
                .sql("select pid from pg_locks where locktype = 'advisory' and not granted")
                .query(Integer.class)
                .list()
                .stream()
                .mapToInt(pid -> jdbc.sql("select pg_terminate_backend(?)")
                                .param(pid)
                                .query(Boolean.class)
                                .single()
                        ? 1
                        : 0)
                .sum();
    }

    private long open(Call.Ended call) {
        return jdbc.sql(
                        "select count(*) from event_publication where completion_date is null and serialized_event like ?")
                .param("%" + call.callId() + "%")
                .query(Long.class)
                .single();
    }

    private CallFigures march() {
        return of(MARCH);
    }

    private CallFigures of(String from, String before) {
        return of(new FigureRange(Instant.parse(from), Instant.parse(before)));
    }

    private CallFigures of(FigureRange range) {
        return Tenant.as(
                acme.organization,
                () -> Objects.requireNonNull(figures.of(List.of(range)).get(range)));
    }

    private List<OutcomeFigure> totals(Call.Ended call) {
        return Tenant.as(
                acme.organization,
                () -> Objects.requireNonNull(figures.totals(FigureGroup.AGENT, List.of(call.agentId()))
                        .get(call.agentId())));
    }
}
