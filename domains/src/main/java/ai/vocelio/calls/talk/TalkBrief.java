package ai.vocelio.calls.talk;

import ai.vocelio.agents.AgentSettings;
import java.time.Instant;
import java.util.UUID;

/**
 * What a talk is about.
 *
 * @param endsAt when the agent's longest time is up
 */
record TalkBrief(UUID organizationId, UUID callId, AgentSettings settings, Instant endsAt) {}
