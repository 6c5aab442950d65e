package ai.vocelio.sandbox.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Which process is which part, kept in one small file per part, so that a later command finds them again. */
public record ProcessTable(Path directory) {

    /** Remembers the part's process. */
    public void put(String part, RunningProcess process) {
        try {
            Files.createDirectories(directory);
            Files.writeString(file(part), process.pid() + " " + process.birth() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("could not write " + file(part), e);
        }
    }

    /** The process that was started as this part, whether it still lives or not. */
    public Optional<RunningProcess> started(String part) {
        try {
            String[] words = Files.readString(file(part)).strip().split(" ", 2);
            return Optional.of(new RunningProcess(Long.parseLong(words[0]), words[1]));
        } catch (IOException | RuntimeException absentOrTorn) {
            return Optional.empty();
        }
    }

    /** The part's process if it still lives; never a stranger that was given the same number. */
    public Optional<RunningProcess> running(String part) {
        return started(part).filter(RunningProcess::alive);
    }

    /** Forgets the part. */
    public void remove(String part) {
        try {
            Files.deleteIfExists(file(part));
        } catch (IOException e) {
            throw new UncheckedIOException("could not delete " + file(part), e);
        }
    }

    private Path file(String part) {
        return directory.resolve(part + ".pid");
    }
}
