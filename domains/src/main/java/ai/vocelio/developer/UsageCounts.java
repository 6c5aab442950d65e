package ai.vocelio.developer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;

/**
 * What was counted here and is not written yet. Whoever counts waits for nobody; names that clients make up as they go
 * cannot fill the memory.
 */
final class UsageCounts {

    /** Stands for all names beyond the most that are told apart. */
    static final String OTHERS = "(others)";

    static final int MOST_NAMES = 100;

    /** A name of GraphQL (specification, 2.1.9), for what a client says to be one may be anything. */
    private static final Pattern NAME = Pattern.compile("[_A-Za-z][_0-9A-Za-z]*");

    private static final int LONGEST_NAME = 100;
    private static final int MOST_LINES = 50_000;

    private final ConcurrentHashMap<Line, Counts> lines = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<KeyDay, AtomicInteger> names = new ConcurrentHashMap<>();
    private final AtomicInteger named = new AtomicInteger();
    private List<Drained> retired = List.of();

    void add(UUID organizationId, ApiKeyUsage usage) {
        Line line = new Line(organizationId, usage.apiKeyId(), usage.day(), told(usage.operation()));
        Counts known = lines.get(line);
        (known == null ? begun(line) : known).add(usage);
    }

    private static String told(String operation) {
        String name = operation.length() <= LONGEST_NAME ? operation : operation.substring(0, LONGEST_NAME);
        return name.equals(OTHERS) || NAME.matcher(name).matches() ? name : "";
    }

    private Counts begun(Line line) {
        AtomicInteger ofKey = names.computeIfAbsent(new KeyDay(line.apiKeyId, line.day), first -> new AtomicInteger());
        boolean isRoom = named.get() < MOST_LINES && ofKey.get() < MOST_NAMES;
        if (!isRoom || line.operation.equals(OTHERS)) {
            return lines.computeIfAbsent(line.as(OTHERS), first -> new Counts());
        }
        return lines.computeIfAbsent(line, first -> {
            ofKey.incrementAndGet();
            named.incrementAndGet();
            return new Counts();
        });
    }

    /**
     * Takes what was counted. Lines of days that are over are let go; who counts in one at this moment is heard the next
     * time.
     */
    synchronized List<Drained> drain(LocalDate today) {
        List<Drained> drained = new ArrayList<>();
        retired.forEach(late -> late.counts.takeInto(late.line, drained));
        List<Drained> over = new ArrayList<>();
        lines.forEach((line, counts) -> {
            counts.takeInto(line, drained);
            if (line.day.isBefore(today) && lines.remove(line, counts)) {
                over.add(new Drained(line, counts, new long[0]));
                if (!line.operation.equals(OTHERS)) {
                    named.decrementAndGet();
                }
            }
        });
        names.keySet().removeIf(keyDay -> keyDay.day.isBefore(today));
        retired = over;
        return drained;
    }

    /** A line of the table. */
    record Line(UUID organizationId, UUID apiKeyId, LocalDate day, String operation) {

        private Line as(String other) {
            return new Line(organizationId, apiKeyId, day, other);
        }
    }

    private record KeyDay(UUID apiKeyId, LocalDate day) {}

    /** What was taken: requests, errors, cost. */
    record Drained(Line line, Counts counts, long[] taken) {

        ApiKeyUsage usage() {
            return new ApiKeyUsage(line.apiKeyId, line.day, line.operation, taken[0], taken[1], taken[2]);
        }
    }

    static final class Counts {

        private final LongAdder requests = new LongAdder();
        private final LongAdder errors = new LongAdder();
        private final LongAdder cost = new LongAdder();

        private void add(ApiKeyUsage usage) {
            requests.add(usage.requests());
            errors.add(usage.errors());
            cost.add(usage.cost());
        }

        /** Each addition is taken once, now or the next time. */
        private void takeInto(Line line, List<Drained> drained) {
            long[] taken = {requests.sumThenReset(), errors.sumThenReset(), cost.sumThenReset()};
            if (taken[0] != 0 || taken[1] != 0 || taken[2] != 0) {
                drained.add(new Drained(line, this, taken));
            }
        }
    }
}
