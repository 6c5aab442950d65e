package ai.vocelio.bff.security;

import ai.vocelio.audit.Acting;
import ai.vocelio.bff.graphql.EdgeFault;
import ai.vocelio.bff.graphql.ErrorCode;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.team.MemberArrival;
import ai.vocelio.team.MembershipDecision;
import ai.vocelio.team.Memberships;
import ai.vocelio.team.Team;
import com.github.benmanes.caffeine.cache.Cache;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;
import org.springframework.stereotype.Component;

/**
 * What a member is now, whatever an older token says. What was decided lately in an organization is looked up once for all
 * its members, again after some seconds, so that nobody who was taken out, or has other roles, is taken for what he was any
 * longer: not on other replicas, and not on sockets.
 */
@Component
class MemberStanding {

    private static final Logger LOG = LoggerFactory.getLogger(MemberStanding.class);
    private static final int REMEMBERED = 20_000;
    private static final Acting SIGN_IN = Acting.system("signIn");

    private final Memberships memberships;
    private final Team team;
    private final SignOnStanding signOn;
    private final SessionStanding sessions;
    private final SignInStrength strength;
    private final Cache<UUID, Map<UUID, MembershipDecision>> decided;

    MemberStanding(
            Memberships memberships,
            Team team,
            SignOnStanding signOn,
            SessionStanding sessions,
            SignInStrength strength,
            Clock clock) {
        this.memberships = memberships;
        this.team = team;
        this.signOn = signOn;
        this.sessions = sessions;
        this.strength = strength;
        this.decided = Trust.memory(clock).maximumSize(REMEMBERED).build();
    }

    /**
     * The caller with the roles of now.
     *
     * @throws EdgeFault UNAUTHENTICATED for who is a member no more, whose session was ended, or who did not come by the organization's own provider
     *     where that is the only way; STEP_UP_REQUIRED for who has not shown well or lately enough who he is
     */
    Caller now(Caller caller) {
        if (!signOn.isLetIn(caller)) {
            throw new EdgeFault(
                    ErrorCode.UNAUTHENTICATED,
                    caller.organizationAlias()
                            + " lets its people in by its own identity provider alone. Sign in by single sign-on");
        }
        if (!sessions.isOpen(caller)) {
            throw new EdgeFault(ErrorCode.UNAUTHENTICATED, "This session was ended. Sign in again");
        }
        Optional<MembershipDecision> decision = decisionOver(caller);
        if (decision.filter(MembershipDecision::isRemoval).isPresent()) {
            throw new EdgeFault(
                    ErrorCode.UNAUTHENTICATED,
                    "You are no member of " + caller.organizationAlias()
                            + " any more. Sign in to another organization");
        }
        strength.missing(caller).ifPresent(missing -> {
            throw missing;
        });
        return decision.map(MembershipDecision::roles)
                .filter(roles -> !roles.equals(caller.roles()))
                .map(caller::as)
                .orElse(caller);
    }

    /** Notes that a caller uses the API now, who is a member from then on. */
    void arrived(Caller caller, String address) {
        MemberArrival arrival = new MemberArrival(caller.subject(), caller.name(), caller.email(), caller.roles());
        SIGN_IN.does(() -> {
            sessions.used(caller, address);
            return team.arrived(arrival);
        });
    }

    /** Whether a caller who was let in is still what he was then; while nobody can tell, he is. */
    boolean isAsBefore(Caller caller) {
        return signOn.isLetIn(caller)
                && sessions.isOpen(caller)
                && strength.missing(caller).isEmpty()
                && decisionOver(caller)
                        .map(decision -> decision.roles().equals(caller.roles()))
                        .orElse(true);
    }

    private Optional<MembershipDecision> decisionOver(Caller caller) {
        return Optional.ofNullable(decidedIn(caller.organizationId()).get(caller.subject()))
                .filter(decision -> decision.isNewerThan(caller.issuedAt()));
    }

    private Map<UUID, MembershipDecision> decidedIn(UUID organizationId) {
        try {
            return decided.get(organizationId, this::look);
        } catch (NestedRuntimeException databaseIsAway) {
            LOG.debug("What was decided of members cannot be looked up", databaseIsAway);
            return Map.of();
        }
    }

    private Map<UUID, MembershipDecision> look(UUID organizationId) {
        return Tenant.as(organizationId, () -> SIGN_IN.does(memberships::decidedLately));
    }
}
