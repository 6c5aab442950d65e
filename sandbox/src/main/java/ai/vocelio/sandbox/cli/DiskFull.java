package ai.vocelio.sandbox.cli;

import java.io.UncheckedIOException;

/** Puts a failed write into words; the most likely reason gets its own. */
final class DiskFull {
    private DiskFull() {}

    static String explain(UncheckedIOException failure) {
        String reason = String.valueOf(failure.getCause());
        if (reason.contains("No space left on device")) {
            return "the disk is full (%s): free some space, or move the data with VOCELIO_HOME and the programs with VOCELIO_CACHE"
                    .formatted(failure.getMessage());
        }
        return failure.getMessage() + ": " + reason;
    }
}
