package ai.vocelio.sandbox.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One process, known by its number and by when it was born: a number alone may have been given to a stranger since.
 *
 * @param birth start time in kernel ticks together with the boot's id, or the start instant where there is no /proc
 */
public record RunningProcess(long pid, String birth) {

    /** The process that has this number now, if any. */
    public static Optional<RunningProcess> of(long pid) {
        return ProcessHandle.of(pid).filter(RunningProcess::runs).map(handle -> new RunningProcess(pid, birth(handle)));
    }

    /** Still the same process, not a later one that was given the same number. */
    public boolean alive() {
        return handle().isPresent();
    }

    /** How long ago it was started; zero where the system does not tell. */
    public Duration age() {
        return handle().flatMap(handle -> handle.info().startInstant())
                .map(start -> Duration.between(start, Instant.now()))
                .orElse(Duration.ZERO);
    }

    /** Asks it to end with the signal, and kills it when it has not ended within the grace. */
    public void stop(Signal signal, Duration grace) {
        handle().ifPresent(handle -> {
            if (signal.send(pid) && endsWithin(handle, grace)) {
                return;
            }
            handle.descendants().forEach(ProcessHandle::destroyForcibly);
            handle.destroyForcibly();
            endsWithin(handle, Duration.ofSeconds(5));
        });
    }

    private Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid)
                .filter(RunningProcess::runs)
                .filter(handle -> birth(handle).equals(birth));
    }

    private static boolean endsWithin(ProcessHandle handle, Duration grace) {
        try {
            handle.onExit().get(grace.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException late) {
            return !runs(handle);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A zombie answers to its number but has ended: in a container without an init nobody may ever collect it. */
    private static boolean runs(ProcessHandle handle) {
        return handle.isAlive() && !"Z".equals(statField(handle.pid(), 0));
    }

    private static String birth(ProcessHandle handle) {
        String ticks = statField(handle.pid(), 19);
        return ticks.isEmpty()
                ? handle.info().startInstant().map(Object::toString).orElse("unknown")
                : bootId() + ":" + ticks;
    }

    /** A field of /proc/pid/stat counted from the state, which follows the name in parentheses; empty without /proc. */
    private static String statField(long pid, int index) {
        String stat = read(Path.of("/proc", Long.toString(pid), "stat"));
        int name = stat.lastIndexOf(')');
        return name < 0 ? "" : stat.substring(name + 2).split(" ", -1)[index];
    }

    private static String bootId() {
        return read(Path.of("/proc/sys/kernel/random/boot_id")).strip();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            return "";
        }
    }
}
