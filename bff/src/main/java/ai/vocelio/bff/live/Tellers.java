package ai.vocelio.bff.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Spliterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Tells something to many. To send a frame to each takes long and waits for nothing: a virtual thread would keep all others
 * from running meanwhile or, when it lets them go first, wait for whatever else there is to do, such as a burst of jobs. So
 * it is done by threads among which the system shares the processors.
 */
final class Tellers {

    /** So many are told on the spot: to hand them over would take longer. */
    static final int FEW = 32;

    private static final Duration IDLE = Duration.ofSeconds(30);

    private final int count;
    private final ThreadPoolExecutor threads;

    Tellers(int count) {
        this.count = count;
        this.threads = new ThreadPoolExecutor(
                count,
                count,
                IDLE.toMillis(),
                TimeUnit.MILLISECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("teller-", 1).factory());
        threads.allowCoreThreadTimeOut(true);
    }

    /** Tells all of them; done when that is over. */
    <T> void tell(Collection<T> audience, Consumer<T> word) {
        if (audience.size() <= FEW) {
            audience.forEach(word);
            return;
        }
        CompletableFuture.allOf(parts(audience).stream()
                        .map(part -> CompletableFuture.runAsync(() -> part.forEachRemaining(word), threads))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private <T> List<Spliterator<T>> parts(Collection<T> audience) {
        List<Spliterator<T>> parts = new ArrayList<>(List.of(audience.spliterator()));
        for (int next = 0; parts.size() < count && next < parts.size(); next++) {
            Spliterator<T> half = parts.get(next).trySplit();
            if (half != null) {
                parts.add(half);
            }
        }
        return parts;
    }
}
