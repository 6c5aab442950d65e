package ai.vocelio.calls;

import ai.vocelio.kernel.TenantEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A telephone call between an agent and a person. Outcome, end reason and duration are null until it is final.
 *
 * @param version grows with each change of the call
 * @param fromAddress who called, as the carrier told it: a number, a SIP address, or {@code anonymous}
 * @param to the number that was called, E.164
 * @param agentVersionId the agent's version that speaks, pinned when the call began
 * @param numberId the organization's number that the call runs over
 * @param placedById member who placed it; null for an inbound one
 * @param campaignId the campaign that it was placed for; null for none
 * @param contactId the contact that it is with; null when the number was nobody's we know
 * @param duration from answer to end; null when never answered
 */
public record Call(
        UUID id,
        long version,
        CallDirection direction,
        CallStatus status,
        @Nullable CallOutcome outcome,
        @Nullable CallEndReason endReason,
        @Nullable CallFailure failure,
        String fromAddress,
        String to,
        UUID agentId,
        UUID agentVersionId,
        UUID numberId,
        @Nullable UUID campaignId,
        @Nullable UUID contactId,
        @Nullable UUID placedById,
        @Nullable CallAnsweredBy answeredBy,
        Instant queuedAt,
        @Nullable Instant ringingAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        @Nullable Duration duration) {

    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

    /** The number that called, E.164; null when the caller withheld it or has none. */
    public @Nullable String from() {
        return E164.matcher(fromAddress).matches() ? fromAddress : null;
    }

    /** What is told of it when it has come to its end. */
    public Ended ended(UUID organizationId) {
        return new Ended(
                organizationId, id, agentId, campaignId, numberId, status, outcome, endReason, queuedAt, duration);
    }

    /**
     * A call came into its final state. It may be told more than once, always with the same content.
     *
     * @param campaignId the campaign that it was placed for; null for none
     * @param duration from answer to end; null when it was never answered
     */
    public record Ended(
            UUID organizationId,
            UUID callId,
            UUID agentId,
            @Nullable UUID campaignId,
            UUID numberId,
            CallStatus status,
            @Nullable CallOutcome outcome,
            @Nullable CallEndReason endReason,
            Instant queuedAt,
            @Nullable Duration duration)
            implements TenantEvent {}
}
