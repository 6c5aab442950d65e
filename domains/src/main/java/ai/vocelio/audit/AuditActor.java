package ai.vocelio.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who changes something.
 *
 * @param id of the member or the API key; null for what is neither
 * @param name as it was then
 * @param organization name, as it was then, of the organization that the actor comes from, where it is another one
 */
public record AuditActor(
        AuditActorKind kind,
        @Nullable UUID id,
        String name,
        @Nullable String organization) {

    /** One of the organization's own. */
    public AuditActor(AuditActorKind kind, @Nullable UUID id, String name) {
        this(kind, id, name, null);
    }

    /** The member that it is, if it is one. */
    public @Nullable UUID memberId() {
        return kind == AuditActorKind.USER && organization == null ? id : null;
    }

    /** The API key that it is, if it is one. */
    public @Nullable UUID apiKeyId() {
        return kind == AuditActorKind.API_KEY ? id : null;
    }
}
