package ai.vocelio.calls;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is on a call; fixed when it begins. */
record CallParties(
        String from,
        String to,
        UUID agentId,
        UUID agentVersionId,
        UUID numberId,
        @Nullable UUID placedBy) {}
