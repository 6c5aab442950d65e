package ai.vocelio.team;

import ai.vocelio.identity.MembershipDirectory;
import ai.vocelio.kernel.Job;
import ai.vocelio.kernel.Tenant;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells the directory what was decided of a member, and never gives up. When something else was decided meanwhile, that
 * is told too: of two that tell at once, the one that ends last leaves what counts.
 */
@Component
class MembershipJob implements Job {

    static final String NAME = "membership-tell";

    private static final Logger LOG = LoggerFactory.getLogger(MembershipJob.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final MembershipDecisions decisions;
    private final MembershipDirectory directory;
    private final Clock clock;

    MembershipJob(MembershipDecisions decisions, MembershipDirectory directory, Clock clock) {
        this.decisions = decisions;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID decision) {
        decisions.memberOf(decision).ifPresent(this::tellUntilItIsTheLast);
    }

    /** Directories come back: a pause that grows for days would be felt longer than their absence. */
    @Override
    public Optional<Instant> again(UUID decision) {
        return decisions
                .memberOf(decision)
                .flatMap(decisions::of)
                .filter(open -> open.appliedAt() == null)
                .map(open -> clock.instant().plus(PAUSE));
    }

    private void tellUntilItIsTheLast(UUID memberId) {
        boolean isTheLast = false;
        while (!isTheLast) {
            MembershipDecision decision = decisions.of(memberId).orElseThrow();
            try {
                tell(memberId, decision);
            } catch (RuntimeException away) {
                LOG.warn("The directory was not told of member {}: {}", memberId, away.toString());
                return;
            }
            isTheLast = decisions.applied(decision.id(), clock.instant());
        }
    }

    private void tell(UUID memberId, MembershipDecision decision) {
        if (decision.isRemoval()) {
            directory.remove(Tenant.required(), memberId);
        } else {
            directory.put(
                    Tenant.required(),
                    memberId,
                    decision.roles().stream().map(Role::name).collect(Collectors.toSet()));
        }
    }
}
