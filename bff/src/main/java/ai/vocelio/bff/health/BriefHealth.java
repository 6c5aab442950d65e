package ai.vocelio.bff.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * The health of one part. A check that takes longer than two seconds counts as down; an answer is good for a second, so
 * that watchers cannot wear the part out.
 */
public class BriefHealth implements HealthIndicator {

    private static final Duration GOOD_FOR = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final Executor THREADS =
            work -> Thread.ofVirtual().name("health").start(work);

    private final BooleanSupplier check;
    private final Clock clock;
    private @Nullable Answer last;

    /** A part that is up when the check says so; a check that throws means down. */
    public BriefHealth(BooleanSupplier check, Clock clock) {
        this.check = check;
        this.clock = clock;
    }

    @Override
    public synchronized Health health() {
        Instant now = clock.instant();
        if (last == null || now.isBefore(last.at()) || !now.isBefore(last.at().plus(GOOD_FOR))) {
            last = new Answer(now, isUp());
        }
        return last.isUp() ? Health.up().build() : Health.down().build();
    }

    private boolean isUp() {
        try {
            return CompletableFuture.supplyAsync(check::getAsBoolean, THREADS)
                    .get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private record Answer(Instant at, boolean isUp) {}
}
