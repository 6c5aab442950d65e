package ai.vocelio.testing;

import ai.vocelio.kernel.Job;
import ai.vocelio.kernel.Tenant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** A job that notes for whom it ran and fails as often as it is told to. */
@Component
public class NotedJob implements Job {

    /** Its name. */
    public static final String NAME = "kernel-tests-noted";

    private final List<Run> runs = new CopyOnWriteArrayList<>();
    private final Map<UUID, Integer> failures = new ConcurrentHashMap<>();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID subject) {
        runs.add(new Run(Tenant.required(), subject));
        if (failures.merge(subject, -1, Integer::sum) >= 0) {
            throw new IllegalStateException("Told to fail");
        }
    }

    /** Lets the first runs for a subject fail. */
    public void failFirst(UUID subject, int times) {
        failures.put(subject, times);
    }

    /** The runs for a subject so far. */
    public List<Run> runs(UUID subject) {
        return runs.stream().filter(run -> run.subject.equals(subject)).toList();
    }

    /** For whom it ran. */
    public record Run(UUID organization, UUID subject) {}
}
