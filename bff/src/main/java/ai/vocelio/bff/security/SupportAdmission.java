package ai.vocelio.bff.security;

import ai.vocelio.access.SupportAccess;
import ai.vocelio.access.SupportAccessChanged;
import ai.vocelio.access.SupportAccessSide;
import ai.vocelio.access.SupportAccesses;
import ai.vocelio.audit.Acting;
import ai.vocelio.bff.graphql.EdgeFault;
import ai.vocelio.bff.graphql.ErrorCode;
import ai.vocelio.bff.graphql.GlobalId;
import ai.vocelio.bff.security.Caller.Switched;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.team.Permission;
import com.github.benmanes.caffeine.cache.Cache;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Lets a member of an organization act in one below it, by a support access of his own that a request names. It is looked up
 * again after some seconds, so that one that has ended opens nowhere for longer than that: not on other replicas, and not on
 * sockets. Of one that is another's, over or made up the same is told: nothing.
 */
@Component
public class SupportAdmission {

    /** Header of a request, and field of the payload of {@code connection_init}, that names the access. */
    public static final String HEADER = "Vocelio-Acting-In";

    /** Prefix of the global ids of accesses. */
    public static final String PREFIX = "sac";

    private static final Logger LOG = LoggerFactory.getLogger(SupportAdmission.class);
    private static final int REMEMBERED = 20_000;
    private static final Acting ASKING = Acting.system("admission");

    private final SupportAccesses accesses;
    private final OpenOrganizations open;
    private final Clock clock;
    private final Cache<Asked, Optional<SupportAccess>> known;

    SupportAdmission(SupportAccesses accesses, OpenOrganizations open, Clock clock) {
        this.accesses = accesses;
        this.open = open;
        this.clock = clock;
        this.known = Trust.memory(clock).maximumSize(REMEMBERED).build();
    }

    /** What was changed here counts here at once. */
    @TransactionalEventListener
    void forget(SupportAccessChanged change) {
        known.invalidate(new Asked(change.actingOrganizationId(), change.accessId()));
    }

    /**
     * The caller in the organization that the access leads to.
     *
     * @param home in the own organization, with the permissions of now
     * @param accessId the global id of the access
     * @throws EdgeFault FORBIDDEN with the reason
     */
    Caller enter(Caller home, String accessId) {
        if (home.apiKeyId() != null || home.isNowhere()) {
            throw refused("Only a member who is signed in acts in another organization: leave out " + HEADER);
        }
        SupportAccess access = GlobalId.parse(accessId)
                .filter(id -> id.prefix().equals(PREFIX))
                .flatMap(id -> look(home, id.id()))
                .filter(one -> isUsable(one, home))
                .orElseThrow(
                        () -> refused(HEADER + " names no open support access of yours: it has ended, or never was."
                                + " Begin a new one, or leave it out"));
        if (!home.may(Permission.SUPPORT_ACCESS_USE)) {
            throw refused(
                    "Acting in another organization needs the permission SUPPORT_ACCESS_USE, which you do not have");
        }
        Caller there = in(access, home);
        open.require(there);
        return there;
    }

    /** Whether the access of a caller still opens; while nobody can tell, it does until its end. */
    boolean isStillOpen(Caller there, Switched switched) {
        try {
            return look(switched.home(), switched.accessId())
                            .filter(access -> isUsable(access, there))
                            .isPresent()
                    && open.isOpen(there.organizationId());
        } catch (NestedRuntimeException databaseIsAway) {
            LOG.debug("A support access cannot be looked up", databaseIsAway);
            return clock.instant().isBefore(switched.endsAt());
        }
    }

    /** The caller there, as the caller at home is now. */
    Caller asOfNow(Caller there, Switched switched, Caller home) {
        Switched now = new Switched(
                switched.accessId(),
                home,
                switched.homeName(),
                switched.reason(),
                switched.carried(),
                switched.endsAt(),
                switched.isEmergency());
        Caller changed = home.in(there.organizationId(), there.organizationAlias(), now);
        return changed.permissions().equals(there.permissions()) ? there : changed;
    }

    private static Caller in(SupportAccess access, Caller home) {
        return home.in(
                access.organizationId(),
                access.organizationAlias(),
                new Switched(
                        access.id(),
                        home,
                        access.actingOrganizationName(),
                        access.reason(),
                        Set.copyOf(access.permissions()),
                        access.endsAt() == null ? access.requestedAt() : access.endsAt(),
                        access.isEmergency()));
    }

    private boolean isUsable(SupportAccess access, Caller person) {
        return access.side() == SupportAccessSide.OUTGOING
                && access.personId().equals(person.subject())
                && access.isActiveAt(clock.instant());
    }

    private Optional<SupportAccess> look(Caller home, UUID accessId) {
        return known.get(
                new Asked(home.organizationId(), accessId),
                asked -> ASKING.does(() -> Tenant.as(asked.organizationId, () -> accesses.find(asked.accessId))));
    }

    private static EdgeFault refused(String sentence) {
        return new EdgeFault(ErrorCode.FORBIDDEN, sentence);
    }

    private record Asked(UUID organizationId, UUID accessId) {}
}
