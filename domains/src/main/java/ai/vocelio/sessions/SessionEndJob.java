package ai.vocelio.sessions;

import ai.vocelio.identity.IdentityFault;
import ai.vocelio.identity.SessionDirectory;
import ai.vocelio.kernel.Job;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has a session that was ended end where people sign in, and never gives up: until then it would get new tokens. */
@Component
class SessionEndJob implements Job {

    static final String NAME = "session-end";

    private static final Logger LOG = LoggerFactory.getLogger(SessionEndJob.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final SessionRows rows;
    private final SessionDirectory directory;
    private final Clock clock;

    SessionEndJob(SessionRows rows, SessionDirectory directory, Clock clock) {
        this.rows = rows;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID session) {
        if (!directory.isOpen()) {
            return;
        }
        rows.untold(session).ifPresent(sid -> {
            try {
                directory.end(sid);
                rows.told(session, clock.instant());
            } catch (IdentityFault away) {
                LOG.warn("Session {} was not ended where people sign in: {}", session, away.getMessage());
            }
        });
    }

    @Override
    public Optional<Instant> again(UUID session) {
        return directory.isOpen()
                ? rows.untold(session).map(untold -> clock.instant().plus(PAUSE))
                : Optional.empty();
    }
}
