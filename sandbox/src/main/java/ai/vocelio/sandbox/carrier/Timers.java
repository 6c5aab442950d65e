package ai.vocelio.sandbox.carrier;

import ai.vocelio.sandbox.carrier.relay.Tempo;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Later, and aside: one clock thread that hands all work to virtual threads. */
final class Timers implements AutoCloseable {
    private final Tempo tempo;
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("carrier-clock").factory());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Timers(Tempo tempo) {
        this.tempo = tempo;
        clock.setRemoveOnCancelPolicy(true);
    }

    Future<?> later(Duration simulated, Task work) {
        return clock.schedule(() -> aside(work), tempo.real(simulated).toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Runs in a virtual thread of its own; an interrupt means that the carrier closes. */
    void aside(Task work) {
        threads.execute(() -> {
            try {
                work.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Work that may wait. */
    interface Task {
        void run() throws InterruptedException;
    }

    ExecutorService threads() {
        return threads;
    }

    /** Interrupts what still runs and waits for it for a short time. */
    @Override
    public void close() {
        clock.shutdownNow();
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(5, TimeUnit.SECONDS)) {
                throw new IllegalStateException("a call did not end within 5 seconds");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
