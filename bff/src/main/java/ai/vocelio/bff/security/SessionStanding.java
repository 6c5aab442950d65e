package ai.vocelio.bff.security;

import ai.vocelio.audit.Acting;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.sessions.SessionEnded;
import ai.vocelio.sessions.SessionUse;
import ai.vocelio.sessions.Sessions;
import com.github.benmanes.caffeine.cache.Cache;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Whether the sign-in of a token was not ended. What was ended in an organization is looked up once for all its members, again
 * after some seconds, so that it opens nothing for longer than that: not on other replicas, and not on sockets.
 */
@Component
class SessionStanding {

    private static final Logger LOG = LoggerFactory.getLogger(SessionStanding.class);
    private static final int REMEMBERED = 20_000;
    private static final Acting ASKING = Acting.system("admission");

    private final Sessions sessions;
    private final Cache<UUID, Set<String>> ended;

    SessionStanding(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.ended = Trust.memory(clock).maximumSize(REMEMBERED).build();
    }

    /** What was ended here counts here at once. */
    @TransactionalEventListener
    void forget(SessionEnded event) {
        ended.invalidate(event.organizationId());
    }

    /** Notes that a member uses the API by a session. */
    void used(Caller caller, String address) {
        String session = caller.signIn().session();
        if (session != null) {
            sessions.used(new SessionUse(
                    session,
                    caller.subject(),
                    caller.client(),
                    address,
                    Objects.requireNonNullElse(caller.signIn().at(), caller.issuedAt())));
        }
    }

    /** While nobody can tell, it was not. */
    boolean isOpen(Caller caller) {
        String session = caller.signIn().session();
        if (session == null) {
            return true;
        }
        try {
            return !ended.get(caller.organizationId(), this::look).contains(session);
        } catch (NestedRuntimeException databaseIsAway) {
            LOG.debug("Which sessions were ended cannot be looked up", databaseIsAway);
            return true;
        }
    }

    private Set<String> look(UUID organizationId) {
        return Tenant.as(organizationId, () -> ASKING.does(sessions::ended));
    }
}
