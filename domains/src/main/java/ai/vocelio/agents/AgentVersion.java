package ai.vocelio.agents;

import ai.vocelio.kernel.Paging.Position;
import java.time.Instant;
import java.util.UUID;

/**
 * A published state of an agent; it never changes.
 *
 * @param number 1 for the first version of the agent, then one more each
 */
public record AgentVersion(UUID id, UUID agentId, int number, AgentSettings settings, Instant publishedAt) {

    /** Where a version stands in the list of its agent. */
    public static Position position(AgentVersion version) {
        return new Position(Integer.toString(version.number), version.id);
    }
}
