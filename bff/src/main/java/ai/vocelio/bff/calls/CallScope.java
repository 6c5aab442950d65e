package ai.vocelio.bff.calls;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which calls to watch; exactly one of the fields is there. */
record CallScope(
        @Nullable UUID callId,
        @Nullable UUID agentId,
        @Nullable Boolean isOrganization) {}
