package ai.vocelio.analytics;

import ai.vocelio.calls.Call;
import ai.vocelio.calls.CallFilter;
import ai.vocelio.calls.CallOrder;
import ai.vocelio.calls.CallOutcome;
import ai.vocelio.calls.CallStatus;
import ai.vocelio.calls.Calls;
import ai.vocelio.kernel.Page;
import ai.vocelio.kernel.Paging;
import ai.vocelio.kernel.Tenant;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the calls of an organization anew, an hour per transaction. Meanwhile nobody else counts for it, so that a call
 * that ends at this moment is either seen here, and its news later finds it counted, or not seen and counted by its news.
 */
@Component
class Recounting {

    private static final CallOrder OLDEST_FIRST = new CallOrder(CallOrder.Field.QUEUED_AT, CallOrder.Direction.ASC);
    private static final List<CallStatus> FINAL =
            Arrays.stream(CallStatus.values()).filter(CallStatus::isFinal).toList();
    private static final String OURS = " where organization_id = current_organization()";

    private final Calls calls;
    private final Counting counting;
    private final JdbcClient jdbc;

    Recounting(Calls calls, Counting counting, JdbcClient jdbc) {
        this.calls = calls;
        this.counting = counting;
        this.jdbc = jdbc;
    }

    /** The first hour from this one on that has ended calls or figures. */
    @Transactional(readOnly = true)
    public Optional<Instant> nextHour(Instant from) {
        Stream<Instant> called = page(from, null, Paging.first(1)).items().stream()
                .map(call -> call.queuedAt().truncatedTo(ChronoUnit.HOURS));
        Stream<Instant> counted = jdbc
                .sql("select min(hour) as hour from figure_hour" + OURS + " and grouped_by = 'NONE' and hour >= ?")
                .param(Timestamp.from(from))
                .query((row, n) -> Optional.ofNullable(row.getTimestamp("hour")))
                .single()
                .map(Timestamp::toInstant)
                .stream();
        return Stream.concat(called, counted).min(Instant::compareTo);
    }

    /** Makes the figures of an hour what its calls say. */
    @Transactional
    public void recount(Instant hour) {
        counting.alone();
        forget("figure_hour" + OURS + " and grouped_by in ('NONE', 'AGENT', 'CAMPAIGN', 'NUMBER')", hour);
        forget("figure_counted" + OURS, hour);
        Tally tally = new Tally();
        Instant end = hour.plus(Duration.ofHours(1));
        Paging paging = Paging.first(Paging.MAX_SIZE);
        Page<Call> page;
        do {
            page = page(hour, end, paging);
            List<Call.Ended> ended = page.items().stream()
                    .map(call -> call.ended(Tenant.required()))
                    .toList();
            counting.mark(ended);
            ended.forEach(tally::add);
            paging = after(page);
        } while (page.hasNext());
        counting.addToHours(tally.rows());
    }

    /** Makes the totals what the hours say. */
    @Transactional
    public void total() {
        counting.alone();
        jdbc.sql("delete from figure_total" + OURS).update();
        jdbc.sql("insert into figure_total (organization_id, grouped_by, subject_id, outcome, calls, talk_seconds)"
                        + " select organization_id, grouped_by, subject_id, part.outcome, sum(part.calls), sum(part.seconds)"
                        + " from figure_hour cross join lateral (values " + outcomes()
                        + ") part(outcome, calls, seconds)"
                        + OURS + " and part.calls > 0 group by 1, 2, 3, 4")
                .update();
    }

    private void forget(String rows, Instant hour) {
        jdbc.sql("delete from " + rows + " and hour = ?")
                .param(Timestamp.from(hour))
                .update();
    }

    private static String outcomes() {
        return Arrays.stream(CallOutcome.values())
                .map(outcome -> "('" + outcome + "', " + Count.of(outcome).column() + ", "
                        + Count.secondsOf(outcome).column() + ")")
                .collect(Collectors.joining(", "));
    }

    private Page<Call> page(Instant from, @Nullable Instant before, Paging paging) {
        return calls.list(new CallFilter(FINAL, null, null, null, null, from, before), OLDEST_FIRST, paging);
    }

    private static Paging after(Page<Call> page) {
        if (page.items().isEmpty()) {
            return Paging.first(Paging.MAX_SIZE);
        }
        Call last = page.items().getLast();
        return new Paging(
                Paging.MAX_SIZE, false, new Paging.Position(last.queuedAt().toString(), last.id()), null);
    }
}
