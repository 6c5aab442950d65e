package ai.vocelio.sandbox.process;

import java.io.IOException;

/**
 * The signals with which parts are asked to end: TERM in general, INT for PostgreSQL (its "fast shutdown"), QUIT for its
 * "immediate" one, which leaves as a crash does.
 */
public enum Signal {
    TERM,
    INT,
    QUIT;

    /** Whether the signal could be delivered. */
    boolean send(long pid) {
        try {
            return new ProcessBuilder("kill", "-" + name(), Long.toString(pid))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noKill) {
            return ProcessHandle.of(pid).map(ProcessHandle::destroy).orElse(false);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
