package ai.vocelio.analytics;

import ai.vocelio.calls.Call;
import ai.vocelio.calls.CallOutcome;
import ai.vocelio.kernel.Tenant;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts calls, each once: its row in {@code figure_counted} is written in the transaction that adds it to the figures.
 * Those who count share a lock of the organization, which {@link Recounting} takes alone.
 */
@Component
class Counting {

    private static final String ADD_TO_HOUR =
            "insert into figure_hour as old (organization_id, grouped_by, hour, subject_id, "
                    + Count.each(column -> column) + ") values (?, ?, ?, ?, " + Count.each(column -> "?")
                    + ") on conflict (organization_id, grouped_by, hour, subject_id) do update set "
                    + Count.each(column -> column + " = old." + column + " + excluded." + column);

    private static final String ADD_TO_TOTAL = """
            insert into figure_total as old (organization_id, grouped_by, subject_id, outcome, calls, talk_seconds)
            values (?, ?, ?, ?, ?, ?) on conflict (organization_id, grouped_by, subject_id, outcome) do update
            set calls = old.calls + excluded.calls, talk_seconds = old.talk_seconds + excluded.talk_seconds""";

    private static final String MARK = """
            insert into figure_counted (organization_id, hour, call_id)
            select current_organization(), hour, call_id from unnest(?::timestamptz[], ?::uuid[]) call(hour, call_id)
            on conflict do nothing""";

    private final JdbcTemplate jdbc;

    Counting(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds an ended call to the figures; told again, it changes nothing. */
    @Transactional
    public void count(Call.Ended call) {
        jdbc.query("select pg_advisory_xact_lock_shared(hashtextextended(?, 0))", row -> {}, lock());
        if (mark(List.of(call)) == 1) {
            SortedMap<Tally.Key, Counts> rows = Tally.of(call).rows();
            addToHours(rows);
            jdbc.batchUpdate(
                    ADD_TO_TOTAL,
                    rows.entrySet().stream()
                            .flatMap(row -> totals(row.getKey(), row.getValue()))
                            .toList());
        }
    }

    /** Keeps everybody else from counting until the end of the transaction. */
    void alone() {
        jdbc.query("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> {}, lock());
    }

    /** Remembers that these calls are in the figures. @return how many were not */
    int mark(List<Call.Ended> calls) {
        return jdbc.update(
                MARK,
                calls.stream().map(call -> Tally.hourOf(call).toString()).toArray(String[]::new),
                calls.stream().map(Call.Ended::callId).toArray(UUID[]::new));
    }

    void addToHours(SortedMap<Tally.Key, Counts> rows) {
        jdbc.batchUpdate(
                ADD_TO_HOUR,
                rows.entrySet().stream()
                        .map(row -> hour(row.getKey(), row.getValue()))
                        .toList());
    }

    private static String lock() {
        return "figures of " + Tenant.required();
    }

    private static Object[] hour(Tally.Key key, Counts counts) {
        Stream<Object> row =
                Stream.of(Tenant.required(), key.group().name(), Timestamp.from(key.hour()), key.subjectId());
        return Stream.concat(row, counts.all().stream()).toArray();
    }

    private static Stream<Object[]> totals(Tally.Key key, Counts counts) {
        return Arrays.stream(CallOutcome.values())
                .filter(outcome -> counts.get(Count.of(outcome)) > 0)
                .map(outcome -> new Object[] {
                    Tenant.required(),
                    key.group().name(),
                    key.subjectId(),
                    outcome.name(),
                    counts.get(Count.of(outcome)),
                    counts.get(Count.secondsOf(outcome))
                });
    }
}
