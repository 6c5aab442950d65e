package ai.vocelio.calls;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which calls to list; every condition that is not null must hold.
 *
 * @param statuses in one of these states
 * @param campaignId placed for this campaign
 * @param contactId with this contact
 * @param queuedFrom queued at or after this time
 * @param queuedBefore queued before this time
 */
public record CallFilter(
        @Nullable List<CallStatus> statuses,
        @Nullable CallDirection direction,
        @Nullable UUID agentId,
        @Nullable UUID campaignId,
        @Nullable UUID contactId,
        @Nullable Instant queuedFrom,
        @Nullable Instant queuedBefore) {

    /** Every call. */
    public static final CallFilter ALL = new CallFilter(null, null, null, null, null, null, null);

    /** Those whose calls can be listed. */
    public enum Party {
        AGENT,
        CAMPAIGN,
        CONTACT
    }

    /** Every call of one party. */
    public static CallFilter of(Party party, UUID id) {
        return new CallFilter(
                null,
                null,
                party == Party.AGENT ? id : null,
                party == Party.CAMPAIGN ? id : null,
                party == Party.CONTACT ? id : null,
                null,
                null);
    }
}
