package ai.vocelio.agents;

import ai.vocelio.kernel.TenantEvent;
import java.util.UUID;

/** An agent went out of service for good. */
public record AgentRetired(UUID organizationId, UUID agentId) implements TenantEvent {}
