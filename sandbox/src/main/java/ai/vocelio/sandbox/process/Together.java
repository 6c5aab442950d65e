package ai.vocelio.sandbox.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Runs things at the same time, each in a thread of its own, and does not wait for the others once one has failed. */
public final class Together {
    private Together() {}

    /** Returns when all have ended; throws what the first one that failed has thrown. */
    public static void run(Runnable... things) {
        BlockingQueue<Optional<RuntimeException>> ends = new ArrayBlockingQueue<>(things.length);
        List<Thread> threads = new ArrayList<>();
        for (Runnable thing : things) {
            threads.add(Thread.ofVirtual().start(() -> ends.add(outcome(thing))));
        }
        try {
            for (int ended = 0; ended < things.length; ended++) {
                ends.take().ifPresent(failure -> {
                    throw failure;
                });
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            threads.forEach(Thread::interrupt);
        }
    }

    private static Optional<RuntimeException> outcome(Runnable thing) {
        try {
            thing.run();
            return Optional.empty();
        } catch (RuntimeException failure) {
            return Optional.of(failure);
        }
    }
}
