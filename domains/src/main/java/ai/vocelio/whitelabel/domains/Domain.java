package ai.vocelio.whitelabel.domains;

import ai.vocelio.kernel.Paging;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A host name of an organization's own.
 *
 * @param name as DNS knows it
 * @param proofText what the organization publishes as TXT
 * @param problem what was wrong at the last look; null when nothing was, or nobody looked yet
 * @param pendingSince since when its proof is awaited
 * @param failures looks without the proof, one after the other
 * @param checkedAt the last look
 * @param provenAt when the proof was last there
 * @param graceEndsAt until when it is served without its proof
 * @param nextCheckAt the next look; null when there is none by itself
 */
public record Domain(
        UUID id,
        String name,
        DomainStatus status,
        @Nullable DomainProblem problem,
        String proofText,
        int failures,
        Instant createdAt,
        Instant pendingSince,
        @Nullable Instant checkedAt,
        @Nullable Instant provenAt,
        @Nullable Instant graceEndsAt,
        @Nullable Instant nextCheckAt) {

    /** As people write it. */
    public String displayName() {
        return HostName.shown(name);
    }

    /** Where the proof is published. */
    public String proofName() {
        return DomainProof.CHALLENGE + name;
    }

    /** Where it stands in a list by name. */
    public static Paging.Position position(Domain domain) {
        return new Paging.Position(domain.name, domain.id);
    }
}
