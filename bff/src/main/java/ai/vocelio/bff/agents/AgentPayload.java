package ai.vocelio.bff.agents;

import ai.vocelio.agents.Agent;
import ai.vocelio.bff.graphql.Payload;
import ai.vocelio.bff.graphql.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of an agent: one record for the payloads of all its mutations. */
record AgentPayload(@Nullable Agent agent, List<UserError> userErrors) implements Payload {}
