package ai.vocelio.sandbox.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Watches the memory and the processor time of one process, once a second, from /proc. */
final class ProcessLoad implements AutoCloseable {

    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final double KILO = 1024;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final List<Double> megabytes = new ArrayList<>();
    private final long pid;
    private final Duration before;

    private ProcessLoad(long pid) {
        this.pid = pid;
        this.before = processor();
    }

    static ProcessLoad watch(long pid) {
        var load = new ProcessLoad(pid);
        var started = load.clock.scheduleAtFixedRate(load::sample, 0, 1, TimeUnit.SECONDS);
        if (started.isCancelled()) {
            throw new IllegalStateException("the watch was cancelled at once");
        }
        return load;
    }

    /** Resident memory in MiB, a value a second. */
    synchronized Figures memory() {
        return new Figures(megabytes);
    }

    /** Resident memory at the end, in MiB. */
    synchronized double lastMemory() {
        return megabytes.isEmpty() ? 0 : megabytes.getLast();
    }

    /** Processor time since the watch began. */
    Duration used() {
        return processor().minus(before);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private synchronized void sample() {
        try {
            var resident = RESIDENT.matcher(Files.readString(Path.of("/proc", Long.toString(pid), "status")));
            if (resident.find()) {
                megabytes.add(Long.parseLong(resident.group(1)) / KILO);
            }
        } catch (IOException gone) {
            clock.shutdown();
        }
    }

    private Duration processor() {
        return ProcessHandle.of(pid)
                .flatMap(handle -> handle.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }
}
