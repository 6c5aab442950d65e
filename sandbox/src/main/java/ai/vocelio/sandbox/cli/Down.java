package ai.vocelio.sandbox.cli;

import ai.vocelio.sandbox.process.Cache;
import ai.vocelio.sandbox.process.Failure;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Stops every part, the last started first. Data stays, unless it is a reset. */
record Down(Stack stack, PrintStream out) {

    void run() {
        try (StackLock _ = StackLock.take(stack.settings().home())) {
            stopAll();
        }
    }

    /** Stops, then deletes data, secrets and logs of this stack; what is shared between checkouts stays. */
    void reset() {
        Path home = stack.settings().home();
        if (!Secrets.areIn(home)) {
            throw new Failure(
                    "%s holds no stack of Vocelio, so nothing was deleted: look at VOCELIO_HOME".formatted(home));
        }
        try (StackLock _ = StackLock.take(home)) {
            stopAll();
            Cache.delete(home);
            out.println("All data of this stack is deleted. ./vocelio up makes a new one.");
        } catch (IOException e) {
            throw new UncheckedIOException("could not delete all of " + home, e);
        }
    }

    private void stopAll() {
        List<Part> stopped = Arrays.stream(Part.values())
                .sorted((a, b) -> b.compareTo(a))
                .filter(this::stop)
                .toList();
        out.println(stopped.isEmpty() ? "Vocelio was not running." : "Vocelio is stopped; its data is kept.");
    }

    private boolean stop(Part part) {
        boolean ran = stack.stop(part);
        if (ran) {
            out.printf("  %-12s stopped%n", part.title());
        }
        return ran;
    }
}
