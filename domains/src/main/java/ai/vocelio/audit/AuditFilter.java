package ai.vocelio.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries; what is null does not count.
 *
 * @param actorId of a member or an API key
 * @param from not before this moment
 * @param to before this moment
 * @param supportId of a support access by which somebody of another organization acted
 */
public record AuditFilter(
        @Nullable AuditActorKind actorKind,
        @Nullable UUID actorId,
        @Nullable String action,
        @Nullable String objectType,
        @Nullable UUID objectId,
        @Nullable AuditOutcome outcome,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable UUID supportId) {}
