package ai.vocelio.sandbox.carrier.wire;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that crossed the carrier's border, newest entries kept, one log line each. */
public final class Journal {
    private static final Logger LOG = LoggerFactory.getLogger("carrier");
    private static final int KEPT = 50_000;
    private final Clock clock = Clock.systemUTC();
    private final Deque<Entry> entries = new ArrayDeque<>();
    private long next;

    /**
     * One event.
     *
     * @param call SID, empty when no call is concerned
     * @param proof {@code signed}, {@code authenticated}, {@code refused}, or empty where nothing is to be proven
     */
    public record Entry(long number, Instant at, String call, String event, String proof, String detail) {}

    public void write(String call, String event, String detail) {
        write(call, event, "", detail);
    }

    public synchronized void write(String call, String event, String proof, String detail) {
        entries.addLast(new Entry(next++, clock.instant(), call, event, proof, detail));
        if (entries.size() > KEPT) {
            entries.removeFirst();
        }
        LOG.info("{} {} {}{}", call.isEmpty() ? "-" : call, event, proof.isEmpty() ? "" : "[" + proof + "] ", detail);
    }

    /** Entries in order; null and empty filters let everything through. */
    public synchronized List<Entry> read(@Nullable String call, @Nullable String event) {
        return entries.stream()
                .filter(entry -> call == null || call.isEmpty() || entry.call().equals(call))
                .filter(entry ->
                        event == null || event.isEmpty() || entry.event().equals(event))
                .toList();
    }

    public synchronized void clear() {
        entries.clear();
    }
}
