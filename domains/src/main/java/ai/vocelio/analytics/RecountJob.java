package ai.vocelio.analytics;

import ai.vocelio.kernel.Job;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Counts all calls of an organization anew. Stopped midway it begins again, which does no harm. */
@Component
class RecountJob implements Job {

    static final String NAME = "analytics-recount";

    private final Recounting recounting;

    RecountJob(Recounting recounting) {
        this.recounting = recounting;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID organization) {
        Optional<Instant> left = Optional.of(Instant.EPOCH);
        while (left.isPresent()) {
            left = recounting.recount(left.get());
        }
        recounting.total();
    }
}
