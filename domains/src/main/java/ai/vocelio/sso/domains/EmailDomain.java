package ai.vocelio.sso.domains;

import ai.vocelio.kernel.Paging;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A domain of e-mail addresses.
 *
 * @param name as DNS knows it
 * @param problem what was wrong at the last look; null when nothing was, or nobody looked yet
 * @param proofText what the organization publishes as TXT
 * @param failures looks without the proof, one after the other
 * @param pendingSince since when its proof is awaited
 * @param checkedAt the last look
 * @param provenAt when the proof was last there
 * @param nextCheckAt the next look; null when there is none by itself
 */
public record EmailDomain(
        UUID id,
        String name,
        EmailDomainStatus status,
        @Nullable EmailDomainProblem problem,
        String proofText,
        int failures,
        Instant createdAt,
        Instant pendingSince,
        @Nullable Instant checkedAt,
        @Nullable Instant provenAt,
        @Nullable Instant nextCheckAt) {

    /** Where the proof is published. */
    public String proofName() {
        return EmailDomainProof.CHALLENGE + name;
    }

    /** Where it stands in a list by name. */
    public static Paging.Position position(EmailDomain domain) {
        return new Paging.Position(domain.name, domain.id);
    }
}
