package ai.vocelio.sandbox.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks at the disk before a start, because a database on a full disk fails late and obscurely; explains failed writes. */
public final class DiskSpace {
    private static final long MEGABYTE = 1024 * 1024;

    private DiskSpace() {}

    /** A Failure when less than this is free where the directory stands or will stand. */
    public static void require(Path directory, long megabytes) {
        Path existing = existing(directory.toAbsolutePath());
        try {
            long free = Files.getFileStore(existing).getUsableSpace() / MEGABYTE;
            if (free < megabytes) {
                throw new Failure(
                        "the disk of %s has %d MB left and Vocelio needs %d MB: free some space, or move the data with VOCELIO_HOME and the programs with VOCELIO_CACHE"
                                .formatted(existing, free, megabytes));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not ask how full the disk of " + existing + " is", e);
        }
    }

    /** A failed read or write in words; the most likely reason gets its own. */
    public static String explain(UncheckedIOException failure) {
        String reason = String.valueOf(failure.getCause());
        if (reason.contains("No space left on device")) {
            return "the disk is full (%s): free some space, or move the data with VOCELIO_HOME and the programs with VOCELIO_CACHE"
                    .formatted(failure.getMessage());
        }
        return failure.getMessage() + ": " + reason;
    }

    private static Path existing(Path directory) {
        Path parent = directory.getParent();
        return parent == null || Files.exists(directory) ? directory : existing(parent);
    }
}
