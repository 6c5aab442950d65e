package ai.vocelio.sandbox.cli;

import ai.vocelio.sandbox.keycloak.KeycloakServer;
import ai.vocelio.sandbox.process.Cache;
import ai.vocelio.sandbox.process.DiskSpace;
import ai.vocelio.sandbox.process.Failure;
import ai.vocelio.sandbox.process.Together;
import java.io.PrintStream;
import java.util.List;

/** Starts what is not running: all of a new stack, or the part that was lost. All of it succeeds or nothing stays. */
record Up(Stack stack, PrintStream out) {

    void run() {
        try (StackLock _ = StackLock.take(stack.settings().home())) {
            Secrets secrets = Secrets.in(stack.settings().home());
            List<Part> missing = stack.missing();
            if (missing.isEmpty()) {
                out.println("Vocelio is already running.");
            } else {
                check(missing);
                startAll(missing, secrets);
            }
            new Welcome(stack.settings(), secrets).print(out);
        }
    }

    private void check(List<Part> missing) {
        stack.requireFreePorts(missing);
        DiskSpace.require(stack.settings().home(), 500);
        DiskSpace.require(Cache.directory(), KeycloakServer.prepared() ? 100 : 700);
    }

    private void startAll(List<Part> missing, Secrets secrets) {
        Started started = new Started(stack);
        try {
            var starter = new Starter(
                    stack, secrets, started, Bootstrap.write(stack.settings().home(), secrets));
            start(starter, missing, Part.POSTGRES);
            if (missing.contains(Part.KEYCLOAK) && !KeycloakServer.prepared()) {
                out.println("  preparing Keycloak and Vocelio for this machine, once; this takes a minute or two");
            }
            Together.run(() -> start(starter, missing, Part.KEYCLOAK), () -> {
                start(starter, missing, Part.STANDINS);
                start(starter, missing, Part.BFF);
            });
            started.keep();
        } catch (RuntimeException e) {
            if (started.interrupted()) {
                throw new Failure("what was started is stopped again", e);
            }
            out.println("  stopping what was started");
            started.undo();
            throw e;
        }
    }

    private void start(Starter starter, List<Part> missing, Part part) {
        if (missing.contains(part)) {
            long before = System.nanoTime();
            starter.start(part);
            double seconds = (System.nanoTime() - before) / 1e9;
            out.printf("  %-12s ready after %5.1f s%n", part.title(), seconds);
        }
    }
}
