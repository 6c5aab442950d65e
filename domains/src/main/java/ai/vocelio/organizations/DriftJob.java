package ai.vocelio.organizations;

import ai.vocelio.identity.IdentityFault;
import ai.vocelio.identity.IdentityProvider;
import ai.vocelio.identity.KnownOrganization;
import ai.vocelio.kernel.Job;
import ai.vocelio.organizations.OrganizationDriftReport.Drift;
import ai.vocelio.organizations.OrganizationDriftReport.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks after the tree of a platform: whoever is to be told to the identity provider and has no job any more gets one, and now
 * and then both sides are compared. What is missing there is made again, what is open on one side alone gets what our side
 * says, and what nobody here knows is left as it is.
 */
@Component
class DriftJob implements Job {

    static final String NAME = "organization-drift";
    static final Duration LOOK_EVERY = Duration.ofSeconds(30);
    static final Duration COMPARE_EVERY = Duration.ofMinutes(10);

    private static final int PAGE = 100;

    private final IdentityTasks tasks;
    private final OrganizationDrifts drifts;
    private final Organizations organizations;
    private final IdentityProvider provider;
    private final Clock clock;

    DriftJob(
            IdentityTasks tasks,
            OrganizationDrifts drifts,
            Organizations organizations,
            IdentityProvider provider,
            Clock clock) {
        this.tasks = tasks;
        this.drifts = drifts;
        this.organizations = organizations;
        this.provider = provider;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID platformId) {
        drifts.tellLost(tasks.forgotten());
        Instant due = clock.instant().minus(COMPARE_EVERY);
        if (drifts.report().filter(report -> isFresh(report, due)).isEmpty()) {
            compare();
        }
    }

    /** One that broke off is made good at the next look. */
    private static boolean isFresh(OrganizationDriftReport report, Instant due) {
        return report.problem() == null && report.checkedAt().isAfter(due);
    }

    /** Compares both sides and notes what it found. */
    void compare() {
        try {
            drifts.found(found());
            drifts.checked(null);
        } catch (IdentityFault fault) {
            drifts.checked(String.valueOf(fault.getMessage()));
        }
    }

    private List<Drift> found() {
        Map<UUID, KnownOrganization> there = new HashMap<>();
        all().forEach(known -> there.put(ours(known), known));
        Map<UUID, IdentityTask> here = tasks.below();
        List<Drift> found = new ArrayList<>();
        here.values()
                .forEach(task -> kindOf(task, there.get(task.id())).ifPresent(kind -> {
                    found.add(new Drift(kind, task.id(), task.alias(), clock.instant(), null));
                    drifts.heal(task.id());
                }));
        there.forEach((id, known) -> {
            if (!here.containsKey(id) && isNobodys(known)) {
                found.add(new Drift(Kind.UNKNOWN, known.identityId(), known.alias(), clock.instant(), null));
            }
        });
        return found;
    }

    /** What looks like drift is looked at once more, for either side may have changed since it was listed. */
    private Optional<Kind> kindOf(IdentityTask listed, @Nullable KnownOrganization known) {
        if (!listed.isDone() || drift(listed, known) == null) {
            return Optional.empty();
        }
        return tasks.below(listed.id())
                .filter(IdentityTask::isDone)
                .flatMap(now ->
                        Optional.ofNullable(drift(now, provider.find(now.id()).orElse(null))));
    }

    private static @Nullable Kind drift(IdentityTask task, @Nullable KnownOrganization known) {
        if (known == null) {
            return Kind.MISSING;
        }
        boolean isMeantToBeOpen = task.status().isMeantToBeOpen();
        return known.isEnabled() == isMeantToBeOpen ? null : Kind.DIFFERENT;
    }

    private UUID ours(KnownOrganization known) {
        UUID told = known.organizationId();
        return told == null ? organizations.known(known.identityId()) : told;
    }

    /** It was told our id once, and no organization of any tree is known by its id. */
    private boolean isNobodys(KnownOrganization known) {
        return known.organizationId() != null
                && organizations.known(known.identityId()).equals(known.identityId());
    }

    private List<KnownOrganization> all() {
        List<KnownOrganization> all = new ArrayList<>();
        List<KnownOrganization> page;
        do {
            page = provider.list(all.size(), PAGE);
            all.addAll(page);
        } while (page.size() == PAGE);
        return all;
    }

    @Override
    public Optional<Instant> again(UUID platformId) {
        return Optional.of(clock.instant().plus(provider.isConfigured() ? LOOK_EVERY : COMPARE_EVERY));
    }
}
