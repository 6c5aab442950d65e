package ai.vocelio.sandbox.cli;

import ai.vocelio.sandbox.process.Failure;
import ai.vocelio.sandbox.process.Log;
import ai.vocelio.sandbox.process.Ports;
import ai.vocelio.sandbox.process.ProcessTable;
import ai.vocelio.sandbox.process.RunningProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The stack of one checkout as it stands on this machine: which parts run, and where their words go. */
record Stack(Settings settings, ProcessTable processes) {
    private static final Duration GRACE = Duration.ofSeconds(30);

    static Stack of(Settings settings) {
        return new Stack(settings, new ProcessTable(settings.home().resolve("run")));
    }

    Optional<RunningProcess> running(Part part) {
        return processes.running(part.word());
    }

    /** Started once and not stopped by us, but no longer there. */
    boolean lost(Part part) {
        return processes
                .started(part.word())
                .filter(process -> !process.alive())
                .isPresent();
    }

    List<Part> missing() {
        return Arrays.stream(Part.values())
                .filter(part -> running(part).isEmpty())
                .toList();
    }

    void remember(Part part, RunningProcess process) {
        processes.put(part.word(), process);
    }

    /** Stops the part if it runs; whether it did. */
    boolean stop(Part part) {
        Optional<RunningProcess> process = running(part);
        process.ifPresent(running -> running.stop(part.stop(), GRACE));
        if (process.filter(RunningProcess::alive).isPresent()) {
            throw new Failure("%s (pid %d) does not end, not even when killed: it may belong to another user"
                    .formatted(part.title(), process.get().pid()));
        }
        processes.remove(part.word());
        return process.isPresent();
    }

    /** A Failure that names the first port that somebody else holds. */
    void requireFreePorts(List<Part> parts) {
        for (Part part : parts) {
            for (Port port : part.ports()) {
                int number = settings.port(port);
                if (Ports.busy(number)) {
                    throw new Failure(
                            "port %d for %s is taken by another program: stop that program, or set %s to a free port"
                                    .formatted(number, port.owner(), port.variable()));
                }
            }
        }
    }

    Path directory(Part part) {
        return settings.home().resolve(part.word());
    }

    Log log(Part part) {
        return new Log(directory(part).resolve(part.word() + ".log"));
    }
}
