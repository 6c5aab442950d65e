package ai.vocelio.registration;

import ai.vocelio.kernel.Ids;
import ai.vocelio.kernel.Tenant;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was registered below the current organization, and whether more may be. */
@Component
class RegistrationRows {

    static final Duration DAY = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    RegistrationRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Empty when nobody has said. */
    Optional<Boolean> isOpen() {
        return jdbc.sql("select is_open from registration_door where organization_id = current_organization()")
                .query(Boolean.class)
                .optional();
    }

    void open(boolean isOpen) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("""
                        insert into registration_door as old (organization_id, id, is_open, created_at, updated_at)
                        values (?, ?, ?, ?, ?)
                        on conflict (organization_id) do update set is_open = excluded.is_open, updated_at = excluded.updated_at
                        where old.is_open <> excluded.is_open""")
                .params(Tenant.required(), Ids.next(clock.instant()), isOpen, now, now)
                .update();
    }

    /** Two at once see each other's work: what is counted and then written must not be counted by both. */
    void oneAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('registration ' || current_organization(), 0))")
                .query((row, number) -> number)
                .list();
    }

    /** Notes what was registered; false when it was noted before. */
    boolean note(UUID organization, UUID person) {
        return jdbc.sql("""
                        insert into registration (organization_id, id, person_id, registered_at) values (?, ?, ?, ?)
                        on conflict do nothing""")
                        .params(Tenant.required(), organization, person, Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** How much was registered in the last day. */
    Day lastDay(UUID person) {
        Instant since = clock.instant().minus(DAY);
        return jdbc.sql("""
                        select count(*) as all_together, count(*) filter (where person_id = ?) as by_person
                        from registration where organization_id = current_organization() and registered_at > ?""")
                .params(person, Timestamp.from(since))
                .query((row, number) -> new Day(row.getLong("all_together"), row.getLong("by_person")))
                .single();
    }

    /** What one day brought, together and by one person. */
    record Day(long allTogether, long byPerson) {}
}
