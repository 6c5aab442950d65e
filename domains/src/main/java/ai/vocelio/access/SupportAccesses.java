package ai.vocelio.access;

import ai.vocelio.kernel.Page;
import ai.vocelio.kernel.Paging;
import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Problem.Kind;
import ai.vocelio.organizations.Organization;
import ai.vocelio.organizations.OrganizationAliases;
import ai.vocelio.organizations.Organizations;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How members of the current organization act in those below it. Reads show both sides: who from above acts or acted here,
 * and where the own people did. Faults carry a {@link SupportAccessUserErrorCode}.
 */
@Service
public class SupportAccesses {

    /** The longest that somebody may act before asking anew. */
    public static final Duration LONGEST = Duration.ofHours(8);

    /** How long a request waits for an answer. */
    public static final Duration PATIENCE = Duration.ofHours(24);

    /** How long an organization has to answer before somebody may go in for an emergency. */
    public static final Duration EMERGENCY_AFTER = Duration.ofMinutes(15);

    /** The longest that an emergency lasts. */
    public static final Duration LONGEST_EMERGENCY = Duration.ofHours(1);

    private static final UUID NOBODY = new UUID(0, 0);

    private final SupportAccessRows rows;
    private final Switches switches;
    private final Organizations organizations;
    private final OrganizationAliases aliases;

    SupportAccesses(
            SupportAccessRows rows, Switches switches, Organizations organizations, OrganizationAliases aliases) {
        this.rows = rows;
        this.switches = switches;
        this.organizations = organizations;
        this.aliases = aliases;
    }

    /** Begins to act in an organization below, or asks it when it wants to be asked. */
    public SupportAccess begin(SupportAccessBegin order, SupportActor person) {
        Organization here = organizations.current().orElseThrow();
        UUID wanted = named(order);
        String field = order.alias() == null ? "organizationId" : "alias";
        if (wanted.equals(here.id())) {
            throw new Problem(
                    Kind.FORBIDDEN,
                    SupportAccessUserErrorCode.OWN_ORGANIZATION,
                    "This is your own organization: there you act by your own roles.",
                    field);
        }
        Organization below = organizations
                .below(wanted)
                .orElseThrow(() -> new Problem(
                        Kind.NOT_FOUND,
                        SupportAccessUserErrorCode.ORGANIZATION_NOT_FOUND,
                        "There is no such organization below yours.",
                        field));
        if (!below.isOpen()) {
            throw new Problem(
                    Kind.CONFLICT,
                    SupportAccessUserErrorCode.ORGANIZATION_NOT_ACTIVE,
                    "The organization is suspended or still being set up: nobody acts in it.",
                    field);
        }
        SupportPolicies.requireAllowed(order.roles(), SupportRights.ROLES, "roles");
        UUID id = switches.begin(order, person, here, below);
        return find(id).orElseThrow();
    }

    /** Lets a request begin that was not answered in time, for an emergency. */
    public SupportAccess breakGlass(UUID id, String reason, SupportActor person) {
        switches.breakGlass(outgoing(id), reason, person);
        return find(id).orElseThrow();
    }

    /** Ends one of the current organization's people, also a request. One that is over stays as it is. */
    public SupportAccess end(UUID id, SupportActor by) {
        switches.end(outgoing(id), by);
        return find(id).orElseThrow();
    }

    /** The access with this id. */
    public Optional<SupportAccess> find(UUID id) {
        return Optional.ofNullable(rows.byIds(List.of(id)).get(id));
    }

    /** The accesses with these ids; what is on no side the current organization's is absent. */
    public Map<UUID, SupportAccess> byIds(Collection<UUID> ids) {
        return rows.byIds(ids);
    }

    /** A page of those that match, the newest first. */
    @Transactional(readOnly = true)
    public Page<SupportAccess> list(SupportAccessFilter filter, Paging paging) {
        return rows.list(filter, paging);
    }

    /** How many match. */
    @Transactional(readOnly = true)
    public long count(SupportAccessFilter filter) {
        return rows.count(filter);
    }

    private UUID named(SupportAccessBegin order) {
        UUID id = order.organizationId();
        String alias = order.alias();
        if ((id == null) == (alias == null)) {
            throw new Problem(
                    Kind.INVALID,
                    SupportAccessUserErrorCode.ORGANIZATION_NOT_NAMED,
                    "Name the organization by its id or by its alias.",
                    "organizationId");
        }
        return id == null ? aliases.organizationOf(alias).orElse(NOBODY) : id;
    }

    private SupportAccess outgoing(UUID id) {
        SupportAccess access = find(id).orElseThrow(() -> Switches.notFound());
        if (access.side() != SupportAccessSide.OUTGOING) {
            throw Switches.otherSide();
        }
        return access;
    }
}
