package ai.vocelio.kernel;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Work in the background: durable, on one replica at a time, repeated after a failure. It may run twice and must do no
 * harm then. It runs with the organization that scheduled it.
 */
public interface Job {

    /** A name that never changes: `call-dial`. */
    String name();

    /** Does the work for one subject, an id of the organization. An exception means: again later. */
    void run(UUID subject);

    /** When it is to run again after a run without a fault; empty when the work is finished. */
    default Optional<Instant> again(UUID subject) {
        return Optional.empty();
    }

    /** How often it is tried before it is given up; the last error stays in the log. */
    default int maxTries() {
        return 10;
    }
}
