package ai.vocelio.sandbox.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A program to run, its environment on top of ours, and the file that takes all it says.
 *
 * @param runAs words that change who runs the program, before all others; mostly none
 * @param log appended to, so that the words of an earlier life are not lost
 */
public record Command(List<String> runAs, List<String> words, Map<String, String> environment, Path log) {

    public Command {
        runAs = List.copyOf(runAs);
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }

    public Command(List<String> words, Map<String, String> environment, Path log) {
        this(List.of(), words, environment, log);
    }

    /** Starts it in a session of its own: it outlives us, and a Ctrl-C at our terminal does not reach it. */
    public Process startDetached() {
        return start(Tools.ownSession());
    }

    /** Starts it so that it ends when this process ends, however this process ends (where the system can do that). */
    public Process startTied(Signal atOurDeath) {
        return LongLivedThread.call(() -> start(Tools.diesWithParent(atOurDeath)));
    }

    /** Runs it to its end; a Failure with its last words when it fails or takes too long. */
    public void run(String whatItDoes, Duration atMost) {
        Process process = startTied(Signal.TERM);
        try {
            if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Failure(
                        "%s did not finish within %d s; see %s".formatted(whatItDoes, atMost.toSeconds(), log));
            }
            if (process.exitValue() != 0) {
                throw new Failure("%s failed: %s (see %s)".formatted(whatItDoes, new Log(log).lastWords(3), log));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Failure(whatItDoes + " was interrupted", interrupted);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private Process start(List<String> wrapper) {
        List<String> line =
                Stream.of(runAs, wrapper, words).flatMap(List::stream).toList();
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            new Log(log).rotate();
            ProcessBuilder builder = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("could not start " + words.getFirst(), e);
        }
    }
}
