package ai.vocelio.organizations;

import ai.vocelio.kernel.Ids;
import ai.vocelio.kernel.Jobs;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.organizations.OrganizationDriftReport.Drift;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What comparing the tree of the current platform with the identity provider found. */
@Service
public class OrganizationDrifts {

    private static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Jobs jobs;
    private final Clock clock;

    OrganizationDrifts(JdbcClient jdbc, Jobs jobs, Clock clock) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** What the last comparison found; empty for who is no platform, and before the first. */
    @Transactional(readOnly = true)
    public Optional<OrganizationDriftReport> report() {
        List<Drift> drifts = jdbc.sql("""
                        select kind, subject_id, alias, found_at, healed_at from organization_drift
                        where organization_id = current_organization()
                        order by healed_at desc nulls first, found_at desc, id limit ?""")
                .param(OrganizationDriftReport.MOST)
                .query(OrganizationDrifts::drift)
                .list();
        return jdbc.sql("""
                        select checked_at, problem from organization_check
                        where organization_id = current_organization()""")
                .query((row, n) -> new OrganizationDriftReport(
                        row.getTimestamp("checked_at").toInstant(), row.getString("problem"), drifts))
                .optional();
    }

    /** From now on the tree of the current platform is looked after. */
    @Transactional
    public void watch() {
        jobs.schedule(DriftJob.NAME, Tenant.required(), clock.instant().plus(DriftJob.LOOK_EVERY));
    }

    /** Keeps what was found now; what was found before and is not found any more is healed. */
    @Transactional
    public void found(List<Drift> found) {
        Instant now = clock.instant();
        for (Drift drift : found) {
            jdbc.sql("""
                            insert into organization_drift as known
                                (organization_id, id, kind, subject_id, alias, found_at)
                            values (?, ?, ?, ?, ?, ?)
                            on conflict on constraint organization_drift_unique do update
                            set healed_at = null,
                                found_at = case when known.healed_at is null then known.found_at else excluded.found_at end""")
                    .params(Tenant.required(), Ids.next(now), drift.kind().name(), drift.subjectId(), drift.alias())
                    .param(Timestamp.from(drift.foundAt()))
                    .update();
        }
        jdbc.sql("""
                        update organization_drift set healed_at = :now
                        where organization_id = current_organization() and healed_at is null
                          and not (subject_id::text || kind) = any(:found)""")
                .param("now", Timestamp.from(now))
                .param(
                        "found",
                        new SqlArrayValue(
                                "text",
                                found.stream()
                                        .map(drift ->
                                                drift.subjectId() + drift.kind().name())
                                        .toArray()))
                .update();
        jdbc.sql("delete from organization_drift where organization_id = current_organization() and healed_at < ?")
                .param(Timestamp.from(now.minus(KEPT)))
                .update();
    }

    /** Notes that both sides were compared, or why not. */
    @Transactional
    public void checked(@Nullable String problem) {
        jdbc.sql("""
                        insert into organization_check (organization_id, id, checked_at, problem)
                        values (:organization, :organization, :now, :problem)
                        on conflict (organization_id, id) do update
                        set checked_at = excluded.checked_at, problem = excluded.problem""")
                .param("organization", Tenant.required())
                .param("now", Timestamp.from(clock.instant()))
                .param("problem", problem)
                .update();
    }

    /** Tells the identity provider of an organization of the tree once more. */
    @Transactional
    public void heal(UUID organizationId) {
        jdbc.sql("select tell_organization_child_again(?)")
                .param(organizationId)
                .query((row, n) -> 1)
                .list();
        tell(organizationId);
    }

    /** Lets what was to be told already be told now. */
    @Transactional
    public void tell(UUID organizationId) {
        jobs.scheduleFor(organizationId, IdentityJob.NAME, organizationId, clock.instant());
    }

    /** The same of those whose job was lost. */
    @Transactional
    public void tellLost(List<UUID> organizations) {
        jobs.scheduleLost(IdentityJob.NAME, organizations, clock.instant());
    }

    private static Drift drift(ResultSet row, int number) throws SQLException {
        Timestamp healed = row.getTimestamp("healed_at");
        return new Drift(
                OrganizationDriftReport.Kind.valueOf(row.getString("kind")),
                row.getObject("subject_id", UUID.class),
                row.getString("alias"),
                row.getTimestamp("found_at").toInstant(),
                healed == null ? null : healed.toInstant());
    }
}
