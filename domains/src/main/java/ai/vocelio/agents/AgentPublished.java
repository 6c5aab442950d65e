package ai.vocelio.agents;

import ai.vocelio.kernel.TenantEvent;
import java.util.UUID;

/** An agent got a new version that new calls use. */
public record AgentPublished(UUID organizationId, UUID agentId, UUID versionId) implements TenantEvent {}
