package ai.vocelio.whitelabel.domains;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a domain goes on after a look. Who sets it up is looked after often, then less and less; what was proven is looked at
 * daily, and served for three days more when its proof is gone, so that a slip in a zone file is no outage. DNS that says
 * nothing says nothing: it counts only after a month.
 */
final class DomainCourse {

    static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    static final Duration LONGEST_WAIT = Duration.ofHours(6);
    static final Duration PATIENCE = Duration.ofDays(7);
    static final Duration BETWEEN_PROOFS = Duration.ofDays(1);
    static final Duration BETWEEN_DOUBTS = Duration.ofHours(1);
    static final Duration GRACE = Duration.ofDays(3);
    static final Duration LONGEST_SILENCE = Duration.ofDays(30);

    private static final int MOST_DOUBLINGS = 10;

    private DomainCourse() {}

    /** The domain after a look at this time. */
    static Domain after(Domain domain, Optional<DomainProblem> found, Instant now) {
        if (found.isEmpty()) {
            return proven(domain, now);
        }
        DomainProblem problem = found.get();
        return switch (domain.status()) {
            case PENDING -> pending(domain, problem, now);
            case VERIFIED -> doubted(domain, problem, now);
            case LAPSING -> lapsing(domain, problem, now);
            case FAILED, LOST -> with(domain, domain.status(), problem, now, null);
        };
    }

    /** The domain as it is when its proof is awaited anew. */
    static Domain restarted(Domain domain, Instant now) {
        return domain.status().isServed()
                ? domain
                : new Domain(
                        domain.id(),
                        domain.name(),
                        DomainStatus.PENDING,
                        domain.problem(),
                        domain.proofText(),
                        0,
                        domain.createdAt(),
                        now,
                        domain.checkedAt(),
                        domain.provenAt(),
                        null,
                        now);
    }

    private static Domain proven(Domain domain, Instant now) {
        return new Domain(
                domain.id(),
                domain.name(),
                DomainStatus.VERIFIED,
                null,
                domain.proofText(),
                0,
                domain.createdAt(),
                domain.pendingSince(),
                now,
                now,
                null,
                now.plus(BETWEEN_PROOFS));
    }

    private static Domain pending(Domain domain, DomainProblem problem, Instant now) {
        if (!now.isBefore(domain.pendingSince().plus(PATIENCE))) {
            return with(domain, DomainStatus.FAILED, problem, now, null);
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(domain.failures(), MOST_DOUBLINGS));
        return with(
                domain,
                DomainStatus.PENDING,
                problem,
                now,
                now.plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT));
    }

    private static Domain doubted(Domain domain, DomainProblem problem, Instant now) {
        boolean isKnown = problem != DomainProblem.DNS_UNREACHABLE;
        boolean isSilentForLong =
                domain.provenAt() == null || !now.isBefore(domain.provenAt().plus(LONGEST_SILENCE));
        return with(
                domain,
                isKnown || isSilentForLong ? DomainStatus.LAPSING : DomainStatus.VERIFIED,
                problem,
                now,
                now.plus(BETWEEN_DOUBTS));
    }

    private static Domain lapsing(Domain domain, DomainProblem problem, Instant now) {
        Instant end = domain.graceEndsAt() == null ? now : domain.graceEndsAt();
        if (!now.isBefore(end)) {
            return with(domain, DomainStatus.LOST, problem, now, null);
        }
        Instant next = now.plus(BETWEEN_DOUBTS);
        return with(domain, DomainStatus.LAPSING, problem, now, next.isBefore(end) ? next : end);
    }

    private static Domain with(
            Domain domain, DomainStatus status, DomainProblem problem, Instant now, @Nullable Instant next) {
        Instant graceEndsAt = domain.status() == DomainStatus.LAPSING ? domain.graceEndsAt() : now.plus(GRACE);
        return new Domain(
                domain.id(),
                domain.name(),
                status,
                problem,
                domain.proofText(),
                domain.failures() + 1,
                domain.createdAt(),
                domain.pendingSince(),
                now,
                domain.provenAt(),
                status == DomainStatus.LAPSING ? graceEndsAt : null,
                next);
    }
}
