package ai.vocelio.sandbox.process;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a starting process: until it is ready, has died, or has taken too long. */
public record Wait(String part, Process process, Log log, Duration atMost) {

    /** Returns when ready; a Failure that names the part and its last words otherwise. */
    public void until(BooleanSupplier ready) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                throw new Failure("%s ended while starting (exit status %d): %s; the whole log is %s"
                        .formatted(part, process.exitValue(), log.lastWords(3), log.file()));
            }
            if (System.nanoTime() > deadline) {
                throw new Failure("%s was not ready within %d s: %s; the whole log is %s"
                        .formatted(part, atMost.toSeconds(), log.lastWords(2), log.file()));
            }
            if (Thread.interrupted()) {
                throw new Failure(part + " was interrupted while starting");
            }
            LockSupport.parkNanos(100_000_000);
        }
    }
}
