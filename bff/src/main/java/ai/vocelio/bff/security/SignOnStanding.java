package ai.vocelio.bff.security;

import ai.vocelio.audit.Acting;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.sso.SsoEnforcement;
import ai.vocelio.sso.SsoEnforcements;
import com.github.benmanes.caffeine.cache.Cache;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;
import org.springframework.stereotype.Component;

/**
 * Whether a member came in by a way that the organization lets its people come. The identity provider cannot say so for one
 * organization of many: it goes on taking passwords, and what it gives for one opens nothing here. Looked up again after
 * some seconds, so that it also ends sockets and what was let in before.
 */
@Component
class SignOnStanding {

    private static final Logger LOG = LoggerFactory.getLogger(SignOnStanding.class);
    private static final int REMEMBERED = 20_000;
    private static final Acting ASKING = Acting.system("admission");

    private final SsoEnforcements enforcements;
    private final Cache<UUID, Optional<SsoEnforcement>> known;

    SignOnStanding(SsoEnforcements enforcements, Clock clock) {
        this.enforcements = enforcements;
        this.known = Trust.memory(clock).maximumSize(REMEMBERED).build();
    }

    /** While nobody can tell, every way is as good. */
    boolean isLetIn(Caller caller) {
        try {
            return known.get(caller.organizationId(), this::look)
                    .map(enforcement -> enforcement.letsIn(caller.email(), caller.cameBy()))
                    .orElse(true);
        } catch (NestedRuntimeException databaseIsAway) {
            LOG.debug("Whether single sign-on is enforced cannot be looked up", databaseIsAway);
            return true;
        }
    }

    private Optional<SsoEnforcement> look(UUID organizationId) {
        return ASKING.does(() -> Tenant.as(organizationId, enforcements::current));
    }
}
