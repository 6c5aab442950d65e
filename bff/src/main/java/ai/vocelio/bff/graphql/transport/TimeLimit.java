package ai.vocelio.bff.graphql.transport;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Gives work up that takes too long: its virtual thread is interrupted, which ends whatever it waits for, so that a
 * database that does not answer any more keeps neither the caller nor the connection. One thread looks after all work,
 * for a thread or a timer of its own would cost each operation more than many of its fields.
 */
record TimeLimit(Duration most) {

    static final TimeLimit OF_AN_OPERATION = new TimeLimit(Duration.ofSeconds(10));

    private static final long LOOK_MILLIS = 200;
    private static final Set<Work> UNDER_WAY = ConcurrentHashMap.newKeySet();

    static {
        Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("time-limits").factory())
                .scheduleWithFixedDelay(
                        () -> UNDER_WAY.forEach(Work::endWhenLate), LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /**
     * Does the work on this thread.
     *
     * @throws CompletionException with a {@link TimeoutException} when it was given up
     */
    <T> T on(Supplier<T> task) {
        Work work = new Work(Thread.currentThread(), System.nanoTime() + most.toNanos());
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
        private boolean isOver;
        private boolean isLate;

        Work(Thread thread, long until) {
            this.thread = thread;
            this.until = until;
        }

        synchronized void endWhenLate() {
            if (!isOver && !isLate && System.nanoTime() - until > 0) {
                isLate = true;
                thread.interrupt();
            }
        }

        /** The thread writes the answer next, so the interruption ends with the work. */
        synchronized void end() {
            isOver = true;
            if (isLate) {
                Thread.interrupted();
                throw new CompletionException(new TimeoutException());
            }
        }
    }
}
