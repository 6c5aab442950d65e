package ai.vocelio.bff.agents;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which agent to publish. */
record AgentPublishInput(UUID agentId, @Nullable Integer expectedVersion) {}
