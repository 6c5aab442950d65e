package ai.vocelio.organizations;

import ai.vocelio.identity.IdentityFault;
import ai.vocelio.identity.IdentityOrganization;
import ai.vocelio.identity.IdentityProvider;
import ai.vocelio.kernel.Job;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells the identity provider what an organization is by now. Each step looks before it does anything, so that the whole may
 * be repeated after a crash at any point; it is repeated until all is told.
 */
@Component
class IdentityJob implements Job {

    static final String NAME = "organization-identity";

    private static final Logger LOG = LoggerFactory.getLogger(IdentityJob.class);
    private static final String OWNER = "OWNER";
    /** A provider that is slow does not keep all threads of the queue: calls are dialled by them. */
    private static final int AT_ONCE = 4;

    private static final Duration SOON = Duration.ofSeconds(1);
    /** Between two who found no place: a thousand that all come again each second would keep the queue busy with nothing. */
    private static final Duration APART = Duration.ofMillis(50);

    private final IdentityTasks tasks;
    private final IdentityProvider provider;
    private final Clock clock;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final AtomicReference<Instant> lastTurn = new AtomicReference<>(Instant.EPOCH);

    IdentityJob(IdentityTasks tasks, IdentityProvider provider, Clock clock) {
        this.tasks = tasks;
        this.provider = provider;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID organizationId) {
        if (!places.tryAcquire()) {
            return;
        }
        try {
            tasks.current().filter(task -> !task.isDone()).ifPresent(this::tell);
        } finally {
            places.release();
        }
    }

    private void tell(IdentityTask task) {
        try {
            UUID identityId = provider.provide(new IdentityOrganization(
                    task.id(), task.alias(), task.name(), task.status().isMeantToBeOpen()));
            if (!task.isSetUp() || isNewThere(task, identityId)) {
                setUp(task, identityId);
            }
            tasks.known(identityId);
            tasks.told(task.wanted());
        } catch (IdentityFault fault) {
            LOG.warn("The identity provider was not told of organization {}: {}", task.alias(), fault.getMessage());
            tasks.failed(task.tries(), String.valueOf(fault.getMessage()));
        }
    }

    /** It had another id there before: the identity provider has lost it, and all that stood in it. */
    private static boolean isNewThere(IdentityTask task, UUID identityId) {
        return !identityId.equals(task.identityId()) && !identityId.equals(task.id());
    }

    private void setUp(IdentityTask task, UUID identityId) {
        if (task.ownerEmail() != null) {
            provider.provideMember(identityId, task.ownerEmail(), OWNER);
        }
    }

    /** As long as something is to be told, also what was wanted meanwhile. */
    @Override
    public Optional<Instant> again(UUID organizationId) {
        return tasks.current()
                .filter(task -> !task.isDone())
                .map(task -> task.retryAt() == null ? turn() : task.retryAt());
    }

    /** Soon, and after all others who wait for theirs. */
    Instant turn() {
        Instant soon = clock.instant().plus(SOON);
        return lastTurn.accumulateAndGet(soon, (last, earliest) -> {
            Instant next = last.plus(APART);
            return next.isAfter(earliest) ? next : earliest;
        });
    }
}
