package ai.vocelio.audit;

import ai.vocelio.kernel.Paging.Position;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, as the audit log knows it.
 *
 * @param id of the entry
 * @param objectId what it happened to; it may be gone
 */
public record Activity(
        UUID id,
        Instant at,
        ActivityVerb verb,
        AuditActor actor,
        String objectType,
        @Nullable UUID objectId) {

    /** Where it stands in the log. */
    public Position position() {
        return new Position(at.toString(), id);
    }
}
