package ai.vocelio.sso.domains;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a domain goes on after a look. A proof that is gone counts at once: whoever has the domain by then may be somebody
 * else, and it decides who is let in as whom. DNS that says nothing says nothing: it counts after a day.
 */
final class EmailDomainCourse {

    static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    static final Duration LONGEST_WAIT = Duration.ofHours(6);
    static final Duration PATIENCE = Duration.ofDays(7);
    static final Duration BETWEEN_PROOFS = Duration.ofHours(1);
    static final Duration BETWEEN_DOUBTS = Duration.ofMinutes(10);
    static final Duration LONGEST_SILENCE = Duration.ofDays(1);

    private static final int MOST_DOUBLINGS = 10;

    private EmailDomainCourse() {}

    /** The domain after a look at this time, as far as DNS tells. */
    static EmailDomain after(EmailDomain domain, Optional<EmailDomainProblem> found, Instant now) {
        if (found.isEmpty()) {
            return with(domain, EmailDomainStatus.VERIFIED, null, now, now.plus(BETWEEN_PROOFS));
        }
        EmailDomainProblem problem = found.get();
        return switch (domain.status()) {
            case VERIFIED, CONTESTED -> doubted(domain, problem, now);
            case PENDING, LOST -> awaited(domain, problem, now);
            case FAILED -> with(domain, EmailDomainStatus.FAILED, problem, now, null);
        };
    }

    /** A proven domain that another organization has proven too. */
    static EmailDomain contested(EmailDomain proven, Instant now) {
        return with(
                proven,
                EmailDomainStatus.CONTESTED,
                EmailDomainProblem.ANOTHER_ORGANIZATION,
                now,
                now.plus(BETWEEN_PROOFS));
    }

    /** The domain as it is when its proof is awaited anew. */
    static EmailDomain restarted(EmailDomain domain, Instant now) {
        return domain.status().isProven()
                ? domain
                : new EmailDomain(
                        domain.id(),
                        domain.name(),
                        EmailDomainStatus.PENDING,
                        domain.problem(),
                        domain.proofText(),
                        0,
                        domain.createdAt(),
                        now,
                        domain.checkedAt(),
                        domain.provenAt(),
                        now);
    }

    private static EmailDomain doubted(EmailDomain domain, EmailDomainProblem problem, Instant now) {
        boolean isSilence = problem == EmailDomainProblem.DNS_UNREACHABLE
                && domain.provenAt() != null
                && now.isBefore(domain.provenAt().plus(LONGEST_SILENCE));
        return isSilence
                ? with(domain, domain.status(), problem, now, now.plus(BETWEEN_DOUBTS))
                : with(domain, EmailDomainStatus.LOST, problem, now, now.plus(BETWEEN_DOUBTS));
    }

    private static EmailDomain awaited(EmailDomain domain, EmailDomainProblem problem, Instant now) {
        if (!now.isBefore(domain.pendingSince().plus(PATIENCE))) {
            return with(domain, EmailDomainStatus.FAILED, problem, now, null);
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(domain.failures(), MOST_DOUBLINGS));
        return with(
                domain,
                domain.status(),
                problem,
                now,
                now.plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT));
    }

    private static EmailDomain with(
            EmailDomain domain,
            EmailDomainStatus status,
            @Nullable EmailDomainProblem problem,
            Instant now,
            @Nullable Instant next) {
        boolean isLost = status == EmailDomainStatus.LOST && domain.status().isProven();
        return new EmailDomain(
                domain.id(),
                domain.name(),
                status,
                problem,
                domain.proofText(),
                problem == null || isLost ? 0 : domain.failures() + 1,
                domain.createdAt(),
                isLost ? now : domain.pendingSince(),
                now,
                problem == null || problem == EmailDomainProblem.ANOTHER_ORGANIZATION ? now : domain.provenAt(),
                next);
    }
}
