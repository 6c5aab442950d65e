package ai.vocelio.removal;

import ai.vocelio.identity.IdentityFault;
import ai.vocelio.identity.IdentityProvider;
import ai.vocelio.kernel.Job;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Waits until the removal of an organization is due and erases it: first at the identity provider, so that nobody of it comes
 * in again, then its rows, then itself. Each step may be done again after a crash at any point. What others who ran at that
 * moment have written meanwhile is swept up an hour later.
 */
@Component
class RemovalJob implements Job {

    static final String NAME = "organization-removal";

    private static final Logger LOG = LoggerFactory.getLogger(RemovalJob.class);
    /** So few that the statement ends within the time that the database is given for an answer. */
    private static final int ROWS_AT_ONCE = 500;

    private static final Duration NEXT_TRY = Duration.ofSeconds(10);
    private static final Duration SWEEP = Duration.ofHours(1);

    private final Erasure erasure;
    private final RemovalLetters letters;
    private final IdentityProvider provider;
    private final Clock clock;

    RemovalJob(Erasure erasure, RemovalLetters letters, IdentityProvider provider, Clock clock) {
        this.erasure = erasure;
        this.letters = letters;
        this.provider = provider;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID organizationId) {
        boolean isDue = erasure.course()
                .map(Erasure.Course::isDue)
                .orElseGet(() -> erasure.erasedAt().isPresent());
        if (!isDue) {
            letters.remind();
            return;
        }
        letters.end();
        if (erasure.course().filter(Erasure.Course::hasLetters).isEmpty()) {
            erase(organizationId);
        }
    }

    private void erase(UUID organizationId) {
        try {
            provider.forget(organizationId);
            long taken;
            do {
                taken = erasure.some(ROWS_AT_ONCE);
            } while (taken > 0);
            // somebody may have told the identity provider of it in the moment before it began
            provider.forget(organizationId);
            erasure.finish();
        } catch (IdentityFault fault) {
            brokeOff(organizationId, String.valueOf(fault.getMessage()));
        } catch (DataAccessException fault) {
            LOG.warn("Organization {} could not be erased", organizationId, fault);
            brokeOff(organizationId, "The database did not take all of it away: the log says why.");
        }
    }

    private void brokeOff(UUID organizationId, String problem) {
        LOG.warn("Erasing organization {} broke off: {}", organizationId, problem);
        erasure.brokeOff(problem);
    }

    @Override
    public Optional<Instant> again(UUID organizationId) {
        Instant now = clock.instant();
        return erasure.course()
                .map(course -> course.isDue() ? now.plus(NEXT_TRY) : course.nextLook(now))
                .or(() -> erasure.erasedAt().map(at -> at.plus(SWEEP)).filter(now::isBefore));
    }
}
