package ai.vocelio.analytics;

import ai.vocelio.calls.Call;
import ai.vocelio.calls.CallOutcome;
import ai.vocelio.calls.Calls;
import ai.vocelio.kernel.Paging;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the calls of an organization anew, whole hours with some calls per transaction. Meanwhile nobody else counts for
 * it, so that a call that ends at this moment is either seen here, and its news later finds it counted, or not seen and
 * counted by its news.
 */
@Component
class Recounting {

    /** So many are counted well within a second, for which news of calls that end have to wait. */
    static final int CALLS_AT_ONCE = 2_000;

    private static final Instant FOR_EVER = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String OURS = " where organization_id = current_organization()";

    private final Calls calls;
    private final Counting counting;
    private final JdbcClient jdbc;

    Recounting(Calls calls, Counting counting, JdbcClient jdbc) {
        this.calls = calls;
        this.counting = counting;
        this.jdbc = jdbc;
    }

    /**
     * Makes the figures of the next hours what their calls say.
     *
     * @param from the beginning of an hour
     * @return the first hour that is left; empty when that was all
     */
    @Transactional
    public Optional<Instant> recount(Instant from) {
        counting.alone();
        List<Call.Ended> read = ended(from, BEFORE_ALL);
        Instant end = endOf(read);
        forget("figure_hour" + OURS + " and grouped_by in ('NONE', 'AGENT', 'CAMPAIGN', 'NUMBER')", from, end);
        forget("figure_counted" + OURS, from, end);
        Tally tally = new Tally();
        List<Call.Ended> within = before(end, read);
        while (!within.isEmpty()) {
            counting.mark(within);
            within.forEach(tally::add);
            Call.Ended last = within.getLast();
            within = within.size() < CALLS_AT_ONCE ? List.of() : before(end, ended(last.queuedAt(), last.callId()));
        }
        counting.addToHours(tally.rows());
        return end.equals(FOR_EVER) ? Optional.empty() : Optional.of(end);
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

    /** Up to where the calls are all read: the hour of the last one may go on, but for one that is too long alone. */
    private static Instant endOf(List<Call.Ended> read) {
        if (read.size() < CALLS_AT_ONCE) {
            return FOR_EVER;
        }
        Instant first = Tally.hourOf(read.getFirst());
        Instant last = Tally.hourOf(read.getLast());
        return last.equals(first) ? first.plus(Duration.ofHours(1)) : last;
    }

    private static List<Call.Ended> before(Instant end, List<Call.Ended> read) {
        return read.stream().filter(call -> call.queuedAt().isBefore(end)).toList();
    }

    private List<Call.Ended> ended(Instant queuedAt, UUID callId) {
        return calls.ended(new Paging.Position(queuedAt.toString(), callId), CALLS_AT_ONCE);
    }

    private void forget(String rows, Instant from, Instant end) {
        jdbc.sql("delete from " + rows + " and hour >= ? and hour < ?")
                .params(Timestamp.from(from), Timestamp.from(end))
                .update();
    }

    private static String outcomes() {
        return Arrays.stream(CallOutcome.values())
                .map(outcome -> "('" + outcome + "', " + Count.of(outcome).column() + ", "
                        + Count.secondsOf(outcome).column() + ")")
                .collect(Collectors.joining(", "));
    }
}
