package ai.vocelio.removal;

import ai.vocelio.kernel.Jobs;
import ai.vocelio.organizations.Organization;
import ai.vocelio.organizations.OrganizationDrifts;
import ai.vocelio.organizations.Organizations;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Removals of the current organization and of those that it sees below. From the request on nobody and nothing of the
 * organization gets in, as after a suspension; when its time is over a job erases it. Faults carry a {@link RemovalUserErrorCode}.
 */
@Service
public class Removals {

    private final Organizations organizations;
    private final RemovalRows rows;
    private final OrganizationDrifts identity;
    private final Jobs jobs;
    private final RemovalSettings settings;
    private final Announcer announcer;

    Removals(
            Organizations organizations,
            RemovalRows rows,
            OrganizationDrifts identity,
            Jobs jobs,
            RemovalSettings settings,
            Announcer announcer) {
        this.organizations = organizations;
        this.rows = rows;
        this.identity = identity;
        this.jobs = jobs;
        this.settings = settings;
        this.announcer = announcer;
    }

    /**
     * Asks for an organization to be erased when its time is over.
     *
     * @param alias of the organization, typed once more
     */
    @Transactional
    public Organization request(UUID id, String alias) {
        Organization one = found(id);
        if (!one.alias().equals(alias.strip())) {
            throw RemovalProblems.of(RemovalUserErrorCode.ALIAS_WRONG);
        }
        Instant now = announcer.now();
        refuse(rows.ask(id, now, now.plus(settings.time())));
        jobs.scheduleFor(id, RemovalJob.NAME, id, now);
        announcer.closed(id);
        identity.tell(id);
        return found(id);
    }

    /** Takes a removal back whose time is not over; everything is as it was before the request. */
    @Transactional
    public Organization cancel(UUID id) {
        refuse(rows.cancel(id));
        identity.tell(id);
        return found(id);
    }

    /** The removal that a link in a letter is for; empty when that was taken back, or its time is over. */
    @Transactional(readOnly = true)
    public Optional<OrganizationRemoval> of(RemovalTicket ticket) {
        return Optional.ofNullable(rows.byIds(List.of(ticket.organizationId())).get(ticket.organizationId()))
                .filter(removal -> removal.requestedAt().equals(ticket.requestedAt()));
    }

    /** The removals of these organizations; one that is not being removed, or that the current one does not see, is absent. */
    @Transactional(readOnly = true)
    public Map<UUID, OrganizationRemoval> byIds(Collection<UUID> organizationIds) {
        return rows.byIds(organizationIds);
    }

    private Organization found(UUID id) {
        return organizations.find(id).orElseThrow(() -> RemovalProblems.of(RemovalUserErrorCode.NOT_FOUND));
    }

    private static void refuse(Optional<RemovalUserErrorCode> fault) {
        fault.ifPresent(code -> {
            throw RemovalProblems.of(code);
        });
    }
}
