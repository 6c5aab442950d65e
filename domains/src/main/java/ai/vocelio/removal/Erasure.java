package ai.vocelio.removal;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases the rows of the current organization. The database decides whether that is due, by its own clock; each step is a
 * transaction of its own, and may be done again.
 */
@Repository
class Erasure {

    private static final int LONGEST_PROBLEM = 500;

    private final JdbcClient jdbc;

    Erasure(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How far the removal of the current organization is; empty when nobody has asked, and after the end. */
    @Transactional(readOnly = true)
    public Optional<Course> course() {
        return jdbc.sql("""
                        select removal_requested_at, removal_due_at, removal_due_at <= clock_timestamp() as is_due,
                               erasing_since > clock_timestamp() - interval '1 day'
                                   and exists (select from mail where organization_id = current_organization()
                                                                  and state = 'WAITING') as has_letters
                        from organization where id = current_organization() and removal_requested_at is not null""")
                .query((row, n) -> new Course(
                        row.getTimestamp("removal_requested_at").toInstant(),
                        row.getTimestamp("removal_due_at").toInstant(),
                        row.getBoolean("is_due"),
                        row.getBoolean("has_letters")))
                .optional();
    }

    /** When the current organization was erased. */
    @Transactional(readOnly = true)
    public Optional<Instant> erasedAt() {
        return jdbc.sql("select organization_erased_at(current_organization()) as at")
                .query((row, n) -> Optional.ofNullable(row.getTimestamp("at")))
                .single()
                .map(Timestamp::toInstant);
    }

    /** Whether owners are to be reminded now; once. */
    @Transactional
    public boolean remind() {
        return jdbc.sql("""
                        update organization set removal_reminded_at = clock_timestamp()
                        where id = current_organization() and removal_reminded_at is null
                          and removal_due_at - removal_requested_at > interval '7 days'
                          and clock_timestamp() between removal_due_at - interval '7 days' and removal_due_at""").update() == 1;
    }

    /**
     * From here there is no way back, and nobody tells the identity provider of the organization any more.
     *
     * @return whether it began now
     */
    @Transactional
    public boolean begin() {
        return jdbc.sql("""
                        update organization set erasing_since = clock_timestamp()
                        where id = current_organization() and removal_due_at <= clock_timestamp() and erasing_since is null""").update() == 1;
    }

    /** Takes away at most so many rows of each table; zero when none is left that can go by itself. */
    @Transactional
    public long some(int most) {
        return jdbc.sql("select erase_organization_rows(?)")
                .param(most)
                .query(Long.class)
                .single();
    }

    /** Takes away the rest, and the organization. */
    @Transactional
    public void finish() {
        jdbc.sql("select finish_organization_erasure()").query((row, n) -> 1).list();
    }

    /** Why it broke off this time. */
    @Transactional
    public void brokeOff(String problem) {
        jdbc.sql(
                        "update organization set erasing_problem = ? where id = current_organization() and erasing_since is not null")
                .param(problem.substring(0, Math.min(problem.length(), LONGEST_PROBLEM)))
                .update();
    }

    /**
     * How far a removal is.
     *
     * @param isDue by the database's clock
     * @param hasLetters whether the last letters to its owners are still to be handed over; they are waited for a day
     */
    record Course(Instant requestedAt, Instant dueAt, boolean isDue, boolean hasLetters) {

        /** A week before it is due owners are reminded. */
        Instant nextLook(Instant now) {
            Instant reminder = dueAt.minus(Duration.ofDays(7));
            return reminder.isAfter(now) && reminder.isAfter(requestedAt) ? reminder : dueAt;
        }
    }
}
