package ai.vocelio.bff.agents;

import ai.vocelio.agents.AgentTool;
import ai.vocelio.agents.AgentUpdate;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

/** A change of an agent's draft. Only the number to transfer to can be taken away, so only there null is not absence. */
record AgentUpdateInput(
        UUID agentId,
        @Nullable Integer expectedVersion,
        @Nullable String name,
        @Nullable UUID voiceId,
        @Nullable String language,
        @Nullable String instructions,
        @Nullable String openingLine,
        @Nullable List<AgentTool> tools,
        ArgumentValue<String> transferTo,
        @Nullable Duration maxDuration,
        @Nullable Duration silenceTimeout) {

    AgentUpdate toUpdate() {
        return new AgentUpdate(
                agentId,
                expectedVersion,
                name,
                voiceId,
                language,
                instructions,
                openingLine,
                tools,
                transferTo.value(),
                !transferTo.isOmitted() && transferTo.value() == null,
                maxDuration,
                silenceTimeout);
    }
}
