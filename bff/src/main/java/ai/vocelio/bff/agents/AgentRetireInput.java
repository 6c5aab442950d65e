package ai.vocelio.bff.agents;

import java.util.UUID;

/** Which agent to retire. */
record AgentRetireInput(UUID agentId) {}
