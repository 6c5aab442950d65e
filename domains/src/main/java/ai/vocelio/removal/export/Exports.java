package ai.vocelio.removal.export;

import ai.vocelio.kernel.Ids;
import ai.vocelio.kernel.Jobs;
import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Problem.Kind;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.removal.RemovalRequested;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Exports of the current organization, one at a time. They are its own alone: who stands above it gets none of them. Faults
 * carry an {@link ExportUserErrorCode}.
 */
@Service
public class Exports {

    private final ExportRows rows;
    private final Jobs jobs;
    private final Clock clock;

    Exports(ExportRows rows, Jobs jobs, Clock clock) {
        this.rows = rows;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Has an export written in the background. */
    @Transactional
    public OrganizationExport request(UUID organizationId) {
        if (!organizationId.equals(Tenant.required())) {
            throw new Problem(
                    Kind.NOT_FOUND,
                    ExportUserErrorCode.NOT_FOUND,
                    "Only the own organization is exported.",
                    "organizationId");
        }
        if (latest().filter(OrganizationExport::isUnderWay).isPresent()) {
            throw new Problem(
                    Kind.CONFLICT,
                    ExportUserErrorCode.UNDER_WAY,
                    "An export is being written already: wait until it is ready.",
                    "organizationId");
        }
        return begin();
    }

    /** Who goes takes everything along. */
    @ApplicationModuleListener
    void on(RemovalRequested event) {
        if (latest().filter(OrganizationExport::isUnderWay).isEmpty()) {
            begin();
        }
    }

    private OrganizationExport begin() {
        Instant now = clock.instant();
        UUID id = Ids.next(now);
        rows.insert(id, now);
        jobs.schedule(ExportJob.NAME, id, now);
        return rows.find(id).orElseThrow();
    }

    /** The one that was asked for last; empty when none was. */
    @Transactional(readOnly = true)
    public Optional<OrganizationExport> latest() {
        return rows.latest();
    }

    /** Begins to fetch an export, which is noted in the audit log; empty for one that cannot be fetched now. */
    @Transactional
    public Optional<OrganizationExport> fetch(UUID id) {
        Optional<OrganizationExport> ready = rows.find(id).filter(export -> export.state() == ExportState.READY);
        ready.ifPresent(export -> rows.fetched(id, clock.instant()));
        return ready;
    }

    /** A part of an export, counted from zero; empty behind the last. */
    @Transactional(readOnly = true)
    public Optional<byte[]> part(UUID id, int number) {
        return rows.part(id, number);
    }
}
