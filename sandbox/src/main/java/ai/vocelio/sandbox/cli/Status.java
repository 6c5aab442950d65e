package ai.vocelio.sandbox.cli;

import ai.vocelio.sandbox.process.RunningProcess;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which parts run and are well; what is not, and how to mend it. */
record Status(Stack stack, PrintStream out) {

    /** Whether every part runs and answers. */
    boolean print() {
        List<String> troubles = new ArrayList<>();
        out.printf("  %-12s %-14s %-8s %-8s %s%n", "Part", "State", "Process", "Memory", "Ports");
        for (Part part : Part.values()) {
            Optional<RunningProcess> process = stack.running(part);
            String state =
                    process.map(running -> present(part, running, troubles)).orElseGet(() -> absent(part, troubles));
            out.printf(
                    "  %-12s %-14s %-8s %-8s %s%n",
                    part.title(),
                    state,
                    process.map(running -> Long.toString(running.pid())).orElse("-"),
                    process.map(Status::memory).orElse("-"),
                    part.ports().stream()
                            .map(port -> Integer.toString(stack.settings().port(port)))
                            .collect(Collectors.joining(", ")));
        }
        out.println();
        out.println(verdict(troubles));
        return troubles.isEmpty();
    }

    private String verdict(List<String> troubles) {
        if (troubles.isEmpty()) {
            return "Vocelio is running: " + stack.settings().publicUrl() + "/";
        }
        boolean nothing = Arrays.stream(Part.values())
                .allMatch(part -> stack.running(part).isEmpty() && !stack.lost(part));
        return nothing ? "Vocelio is not running; ./vocelio up starts it." : String.join("\n", troubles);
    }

    private String absent(Part part, List<String> troubles) {
        if (stack.lost(part)) {
            troubles.add("%s was killed or has ended by itself: ./vocelio up starts it again; its last words: %s"
                    .formatted(part.title(), stack.log(part).lastWords(1)));
            return "lost";
        }
        troubles.add(part.title() + " is not running: ./vocelio up starts it");
        return "not running";
    }

    private String present(Part part, RunningProcess process, List<String> troubles) {
        Checkup.Finding finding = new Checkup(stack).of(part, process);
        if (!finding.remedy().isEmpty()) {
            troubles.add(finding.remedy());
        }
        return finding.state();
    }

    /** Resident memory where the system tells it in /proc. */
    private static String memory(RunningProcess process) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB")
                    .findFirst()
                    .orElse("-");
        } catch (IOException elsewhere) {
            return "-";
        }
    }
}
