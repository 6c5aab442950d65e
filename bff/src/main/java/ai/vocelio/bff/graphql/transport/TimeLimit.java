package ai.vocelio.bff.graphql.transport;

import ai.vocelio.bff.graphql.EdgeFault;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Gives work up that takes too long, or whose caller may not stay: its virtual thread is interrupted, which ends whatever it
 * waits for, so that a database that does not answer any more keeps neither the caller nor the connection. One thread looks
 * after all work, for a thread or a timer of its own would cost each operation more than many of its fields.
 */
record TimeLimit(Duration most) {

    static final TimeLimit OF_AN_OPERATION = new TimeLimit(Duration.ofSeconds(10));

    private static final long LOOK_MILLIS = 200;
    private static final long ASK_NANOS = Duration.ofSeconds(1).toNanos();
    private static final Set<Work> UNDER_WAY = ConcurrentHashMap.newKeySet();

    static {
        Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("time-limits").factory())
                .scheduleWithFixedDelay(
                        () -> UNDER_WAY.forEach(Work::look), LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /**
     * Does the work on this thread.
     *
     * @param mayStay asked each second, on another thread, whether the caller may still have it done
     * @throws CompletionException with a {@link TimeoutException} when it took too long
     * @throws EdgeFault when the caller may not stay
     */
    <T> T on(Supplier<T> task, BooleanSupplier mayStay) {
        Work work = new Work(Thread.currentThread(), System.nanoTime() + most.toNanos(), mayStay);
        UNDER_WAY.add(work);
        try {
            T result = task.get();
            work.end();
            return result;
        } catch (RuntimeException e) {
            work.end();
            throw e;
        } finally {
            UNDER_WAY.remove(work);
        }
    }

    private static final class Work {

        private final Thread thread;
        private final long until;
        private final BooleanSupplier mayStay;
        private long askAt = System.nanoTime() + ASK_NANOS;
        private boolean isOver;
        private @Nullable RuntimeException reason;

        Work(Thread thread, long until, BooleanSupplier mayStay) {
            this.thread = thread;
            this.until = until;
            this.mayStay = mayStay;
        }

        void look() {
            long now = System.nanoTime();
            if (now - until > 0) {
                giveUp(new CompletionException(new TimeoutException()));
            } else if (now - askAt > 0) {
                askAt = now + ASK_NANOS;
                Thread.startVirtualThread(this::ask);
            }
        }

        private void ask() {
            if (!mayStay.getAsBoolean()) {
                giveUp(EventStream.EXPIRED);
            }
        }

        private synchronized void giveUp(RuntimeException why) {
            if (!isOver && reason == null) {
                reason = why;
                thread.interrupt();
            }
        }

        /** The thread writes the answer next, so the interruption ends with the work. */
        synchronized void end() {
            isOver = true;
            if (reason != null) {
                Thread.interrupted();
                throw reason;
            }
        }
    }
}
