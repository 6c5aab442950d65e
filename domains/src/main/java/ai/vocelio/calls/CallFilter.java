package ai.vocelio.calls;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which calls to list; every condition that is not null must hold.
 *
 * @param statuses in one of these states
 * @param queuedFrom queued at or after this time
 * @param queuedBefore queued before this time
 */
public record CallFilter(
        @Nullable List<CallStatus> statuses,
        @Nullable CallDirection direction,
        @Nullable UUID agentId,
        @Nullable Instant queuedFrom,
        @Nullable Instant queuedBefore) {

    /** Every call. */
    public static final CallFilter ALL = new CallFilter(null, null, null, null, null);
}
