package ai.vocelio.sandbox.cli;

import ai.vocelio.sandbox.process.Failure;
import ai.vocelio.sandbox.process.RunningProcess;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What this `up` has started so far: kept when all went well, undone when it failed or was interrupted. */
final class Started {
    private final Stack stack;
    private final Thread hook = new Thread(this::interrupt, "undo");
    private final Deque<Part> parts = new ArrayDeque<>();
    private boolean over;
    private volatile boolean interrupted;

    Started(Stack stack) {
        this.stack = stack;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    synchronized void add(Part part, RunningProcess process) {
        if (over) {
            process.stop(part.stop(), Duration.ofSeconds(1));
            throw new Failure("interrupted; what was started is stopped");
        }
        stack.remember(part, process);
        parts.push(part);
    }

    /** All is well: what was started stays. */
    synchronized void keep() {
        over = true;
        parts.clear();
        Runtime.getRuntime().removeShutdownHook(hook);
    }

    /** Whether Ctrl-C or a signal has ended it before it was complete. */
    boolean interrupted() {
        return interrupted;
    }

    /** The hook also runs at the end of a command that has failed and cleaned up already. */
    private void interrupt() {
        if (isOver()) {
            return;
        }
        interrupted = true;
        System.err.println("vocelio: interrupted; stopping what was started");
        undo();
    }

    /** Ends everything again, the last part first, and the tools that prepare parts too. */
    void undo() {
        for (Part part : takeAll()) {
            stack.stop(part);
        }
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    }

    private synchronized boolean isOver() {
        return over;
    }

    private synchronized List<Part> takeAll() {
        over = true;
        List<Part> all = List.copyOf(parts);
        parts.clear();
        return all;
    }
}
