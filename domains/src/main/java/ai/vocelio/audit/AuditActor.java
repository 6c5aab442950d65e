package ai.vocelio.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who changes something.
 *
 * @param id of the member or the API key; null for what is neither
 * @param name as it was then
 */
public record AuditActor(AuditActorKind kind, @Nullable UUID id, String name) {

    /** The member that it is, if it is one. */
    public @Nullable UUID memberId() {
        return kind == AuditActorKind.USER ? id : null;
    }

    /** The API key that it is, if it is one. */
    public @Nullable UUID apiKeyId() {
        return kind == AuditActorKind.API_KEY ? id : null;
    }
}
