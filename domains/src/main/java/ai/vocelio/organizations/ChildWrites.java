package ai.vocelio.organizations;

import ai.vocelio.kernel.Jobs;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes organizations below the current one, each with the job that tells the identity provider: one transaction. */
@Repository
class ChildWrites {

    private final JdbcClient jdbc;
    private final Jobs jobs;
    private final ApplicationEventPublisher events;

    ChildWrites(JdbcClient jdbc, Jobs jobs, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.events = events;
    }

    void make(UUID id, OrganizationCreate order, Instant now) {
        try {
            jdbc.sql("select make_organization_child(?, ?, ?, ?, ?, ?, ?)")
                    .params(id, order.kind().name(), order.alias(), order.name().strip(), order.timeZone())
                    .params(OrganizationRules.email(order), Timestamp.from(now))
                    .query((row, n) -> 1)
                    .list();
        } catch (DuplicateKeyException taken) {
            throw OrganizationRules.aliasTaken(order.alias());
        }
        tell(id, now);
    }

    void change(UUID id, OrganizationStatus status, @Nullable String reason, Instant now) {
        jdbc.sql("select change_organization_child(?, ?, ?, ?)")
                .params(id, status.name())
                .param(reason)
                .param(Timestamp.from(now))
                .query((row, n) -> 1)
                .list();
        tell(id, now);
        if (status == OrganizationStatus.SUSPENDED) {
            events.publishEvent(new OrganizationSuspended(id));
        }
    }

    private void tell(UUID id, Instant now) {
        jobs.scheduleFor(id, IdentityJob.NAME, id, now);
    }
}
