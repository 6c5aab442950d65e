package ai.vocelio.sandbox.demo.tenancy;

import ai.vocelio.sandbox.process.Failure;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** What is told of a run: a line for each thing that happened, with the seconds since its beginning. */
final class Story {
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final PrintStream out;
    private final long begun = System.nanoTime();

    Story(PrintStream out) {
        this.out = out;
    }

    void step(String sentence, Object... words) {
        out.printf("  %5.1f s  %s%n", (System.nanoTime() - begun) / 1e9, sentence.formatted(words));
    }

    /** What belongs to the step above. */
    void detail(String sentence, Object... words) {
        out.printf("  %7s    %s%n", "", sentence.formatted(words));
    }

    void line(String sentence, Object... words) {
        out.printf(sentence + "%n", words);
    }

    /** Holds what must be so. */
    static void check(boolean isSo, String otherwise, Object... words) {
        if (!isSo) {
            throw new Failure(otherwise.formatted(words));
        }
    }

    /** What is there after some time; a Failure that names it when it is not. */
    static <T> T await(String what, Duration longest, Supplier<Optional<T>> look) {
        long deadline = System.nanoTime() + longest.toNanos();
        while (true) {
            Optional<T> found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            check(System.nanoTime() < deadline, "%s did not come about within %d seconds", what, longest.toSeconds());
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Failure("interrupted", e);
            }
        }
    }
}
