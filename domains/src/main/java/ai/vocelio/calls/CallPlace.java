package ai.vocelio.calls;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call to place.
 *
 * @param agentId the published agent that speaks
 * @param numberId the organization's number to call from
 * @param to the number to call, E.164
 * @param agentVersionId version of the agent to use; the published one when null
 */
public record CallPlace(
        UUID agentId, UUID numberId, String to, @Nullable UUID agentVersionId) {}
