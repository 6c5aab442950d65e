package ai.vocelio.sandbox.process;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** The kernel's death signal follows the parent thread, not the parent process: so one thread that never ends starts them all. */
final class LongLivedThread {
    private static final ExecutorService THREAD = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("sandbox-parent").factory());

    private LongLivedThread() {}

    static <T> T call(Supplier<T> work) {
        try {
            return THREAD.submit(work::get).get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
