package ai.vocelio.developer;

import static java.util.stream.Collectors.groupingBy;

import ai.vocelio.kernel.Jobs;
import ai.vocelio.kernel.Tenant;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How much each API key asks, by the day (UTC) and the name of the operation; at most {@link UsageCounts#MOST_NAMES} names a
 * key and day are told apart in each replica. Counted in memory and written every few seconds: a replica that is killed
 * loses those.
 */
@Service
public class ApiKeyUsages {

    /** For how long it is known. */
    public static final int DAYS = 400;

    private static final Logger LOG = LoggerFactory.getLogger(ApiKeyUsages.class);
    private static final String WRITTEN_EVERY = "PT10S";

    private final UsageCounts counts = new UsageCounts();
    private final UsageRows rows;
    private final Jobs jobs;
    private final Clock clock;
    private final Map<UUID, LocalDate> remindedOn = new ConcurrentHashMap<>();

    ApiKeyUsages(UsageRows rows, Jobs jobs, Clock clock) {
        this.rows = rows;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Counts a request; waits for nothing.
     *
     * @param operation its name; empty when it has none, and what is no name counts as none
     * @param isError whether it was answered with an error
     * @param cost points spent
     */
    public void count(UUID organizationId, UUID apiKeyId, String operation, boolean isError, long cost) {
        counts.add(organizationId, new ApiKeyUsage(apiKeyId, today(), operation, 1, isError ? 1 : 0, cost));
    }

    /**
     * What these keys of the current organization asked, the latest day first, of a day the most used first.
     *
     * @param from first day
     * @param before the day after the last one
     * @param most how many for each key at most
     */
    @Transactional(readOnly = true)
    public Map<UUID, List<ApiKeyUsage>> byApiKeyIds(Collection<UUID> ids, LocalDate from, LocalDate before, int most) {
        return rows.byApiKeyIds(ids, from, before, most);
    }

    /** Writes what was counted; what cannot be written is counted again. */
    @Scheduled(initialDelayString = WRITTEN_EVERY, fixedDelayString = WRITTEN_EVERY)
    @PreDestroy
    public void write() {
        counts.drain(today()).stream()
                .collect(groupingBy(drained -> drained.line().organizationId()))
                .forEach((organization, drained) -> write(
                        organization,
                        drained.stream().map(UsageCounts.Drained::usage).toList()));
    }

    private void write(UUID organization, List<ApiKeyUsage> usages) {
        try {
            Tenant.as(organization, () -> rows.add(usages));
        } catch (RuntimeException e) {
            LOG.warn("The usage of API keys cannot be written now", e);
            usages.forEach(usage -> counts.add(organization, usage));
            return;
        }
        if (!today().equals(remindedOn.get(organization))) {
            remind(organization);
        }
    }

    /** Has the old ones forgotten; asked for each day, so that a job that was given up is taken up again. */
    private void remind(UUID organization) {
        try {
            Tenant.as(
                    organization,
                    () -> jobs.schedule(
                            UsageRetentionJob.NAME, organization, UsageRetentionJob.nextAfter(clock.instant())));
            remindedOn.put(organization, today());
        } catch (RuntimeException e) {
            LOG.warn("The old usage of API keys cannot be forgotten now", e);
        }
    }

    private LocalDate today() {
        return ApiKeyUsage.dayOf(clock.instant());
    }
}
