package ai.vocelio.sandbox.cli;

import ai.vocelio.sandbox.process.DiskSpace;
import ai.vocelio.sandbox.process.Failure;
import java.io.Console;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** The commands of ./vocelio, which has looked at the arguments and built what is needed. */
public final class Vocelio {
    private final PrintStream out;
    private final Stack stack;

    private Vocelio(PrintStream out, Stack stack) {
        this.out = out;
        this.stack = stack;
    }

    /** Exit status 0 when done, 1 when something failed. */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) {
        try {
            Path checkout = Path.of(System.getProperty("vocelio.checkout", "."));
            Stack stack = Stack.of(Settings.from(checkout, System.getenv()));
            return new Vocelio(System.out, stack).command(arguments);
        } catch (Failure failure) {
            System.err.println("vocelio: " + failure.getMessage());
        } catch (UncheckedIOException failure) {
            System.err.println("vocelio: " + DiskSpace.explain(failure));
        }
        return 1;
    }

    private int command(List<String> arguments) {
        String command = arguments.getFirst();
        List<String> rest = arguments.subList(1, arguments.size());
        switch (command) {
            case "up" -> new Up(stack, out).run();
            case "down" -> new Down(stack, out).run();
            case "status" -> {
                return new Status(stack, out).print() ? 0 : 1;
            }
            case "logs" -> new Logs(stack, out).print(rest);
            case "demo" -> new DemoCommand(stack, out).run(rest.isEmpty() ? "" : rest.getFirst());
            case "bench" -> new DemoCommand(stack, out).bench(rest);
            case "reset" -> reset(rest.contains("--yes"));
            default ->
                throw new Failure("there is no command '%s': ./vocelio help lists what there is".formatted(command));
        }
        return 0;
    }

    private void reset(boolean sure) {
        Console console = System.console();
        if (!sure && console != null && console.isTerminal()) {
            String answer = console.readLine(
                    "Delete all data in %s? Type yes: ", stack.settings().home());
            sure = "yes".equals(answer);
        }
        if (!sure) {
            throw new Failure("nothing was deleted: ./vocelio reset --yes deletes all data in "
                    + stack.settings().home());
        }
        new Down(stack, out).reset();
    }
}
