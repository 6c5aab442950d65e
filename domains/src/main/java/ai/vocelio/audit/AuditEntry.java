package ai.vocelio.audit;

import ai.vocelio.kernel.Paging.Position;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One object that was changed, or one attempt that was refused.
 *
 * @param at when; all that one mutation changes has the same time
 * @param onBehalfOfId the member in whose name the actor acts; null when it acts in its own
 * @param client the program that was used; null when the platform acts by itself
 * @param request id of the request, the same for all that one request does
 * @param address from where the request came
 * @param action name of the mutation, of the job, or of the event that was answered
 * @param objectType name of its type in the schema; null when the refused attempt names no object
 * @param code why it was refused; null when it was not
 * @param supportId by which support access somebody of another organization acted; null for the organization's own
 * @param changes of attributes, by name; none when it was refused
 */
public record AuditEntry(
        UUID id,
        Instant at,
        AuditActor actor,
        @Nullable UUID onBehalfOfId,
        @Nullable String client,
        @Nullable String request,
        @Nullable String address,
        String action,
        @Nullable String objectType,
        @Nullable UUID objectId,
        AuditOutcome outcome,
        @Nullable String code,
        @Nullable UUID supportId,
        List<AuditChange> changes) {

    /** Where it stands in the log. */
    public Position position() {
        return new Position(at.toString(), id);
    }
}
