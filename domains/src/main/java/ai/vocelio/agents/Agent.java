package ai.vocelio.agents;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An AI agent.
 *
 * @param draft what the next published version will be
 * @param publishedVersionId the version that new calls use; null before the first one
 * @param lockVersion counts changes; give it back to be sure that nobody changed the agent meanwhile
 */
public record Agent(
        UUID id,
        String name,
        AgentStatus status,
        AgentSettings draft,
        @Nullable UUID publishedVersionId,
        int lockVersion,
        Instant createdAt,
        Instant updatedAt) {}
