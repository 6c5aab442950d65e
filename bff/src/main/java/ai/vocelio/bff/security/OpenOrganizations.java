package ai.vocelio.bff.security;

import ai.vocelio.audit.Acting;
import ai.vocelio.bff.graphql.EdgeFault;
import ai.vocelio.bff.graphql.ErrorCode;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.organizations.Organization;
import ai.vocelio.organizations.Organizations;
import com.github.benmanes.caffeine.cache.Cache;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;
import org.springframework.stereotype.Component;

/**
 * Which organizations may be used now. What is known of one is looked up again after some seconds, so that one that was
 * suspended gets in nowhere for longer than that: not on other replicas, not with a token that is known, not on sockets.
 */
@Component
class OpenOrganizations {

    private static final Logger LOG = LoggerFactory.getLogger(OpenOrganizations.class);
    private static final int REMEMBERED = 100_000;
    private static final Acting ASKING = Acting.system("admission");

    private final Organizations organizations;
    private final Cache<UUID, Optional<Organization>> known;

    OpenOrganizations(Organizations organizations, Clock clock) {
        this.organizations = organizations;
        this.known = Trust.memory(clock).maximumSize(REMEMBERED).build();
    }

    /** The caller of a token in the organization that the identity provider means by an id of its own. */
    Caller known(Caller named) {
        return named.in(organizations.known(named.organizationId()));
    }

    /**
     * Lets callers of an organization pass that is here, and open.
     *
     * @throws EdgeFault FORBIDDEN with the reason
     */
    void requireHere(Caller caller) {
        if (organizations.current().isEmpty()) {
            throw new EdgeFault(
                    ErrorCode.FORBIDDEN,
                    "The organization " + caller.organizationAlias() + " is not set up on this platform");
        }
        require(caller);
    }

    /**
     * Lets callers of an organization pass that is open, as of some seconds ago.
     *
     * @throws EdgeFault FORBIDDEN with the reason
     */
    void require(Caller caller) {
        look(caller.organizationId()).filter(one -> !one.isOpen()).ifPresent(closed -> {
            throw new EdgeFault(
                    ErrorCode.FORBIDDEN,
                    "The organization " + closed.alias() + " "
                            + switch (closed.status()) {
                                case SUSPENDED -> "is suspended: " + closed.statusReason();
                                case REMOVING -> "is being removed: its owners have a letter that takes it back";
                                default -> "is still being set up: try again shortly";
                            });
        });
    }

    /** Whether an organization is open, as of some seconds ago. */
    boolean isOpen(UUID organizationId) {
        return look(organizationId).map(Organization::isOpen).orElse(true);
    }

    /** Empty for one that is not there, which others tell, and while nobody can tell. */
    private Optional<Organization> look(UUID organizationId) {
        try {
            return known.get(organizationId, id -> ASKING.does(() -> Tenant.as(id, organizations::current)));
        } catch (NestedRuntimeException databaseIsAway) {
            LOG.debug("An organization cannot be looked up", databaseIsAway);
            return Optional.empty();
        }
    }
}
