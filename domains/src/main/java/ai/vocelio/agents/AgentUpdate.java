package ai.vocelio.agents;

import static java.util.Objects.requireNonNullElse;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of an agent's draft; null leaves as it is.
 *
 * @param expectedVersion refuse unless the agent still has this lock version; null changes it in any case
 * @param isTransferToCleared whether the number to transfer to goes away
 */
public record AgentUpdate(
        UUID agentId,
        @Nullable Integer expectedVersion,
        @Nullable String name,
        @Nullable UUID voiceId,
        @Nullable String language,
        @Nullable String instructions,
        @Nullable String openingLine,
        @Nullable List<AgentTool> tools,
        @Nullable String transferTo,
        boolean isTransferToCleared,
        @Nullable Duration maxDuration,
        @Nullable Duration silenceTimeout) {

    AgentSettings applyTo(AgentSettings draft) {
        return new AgentSettings(
                requireNonNullElse(voiceId, draft.voiceId()),
                requireNonNullElse(language, draft.language()),
                requireNonNullElse(instructions, draft.instructions()),
                requireNonNullElse(openingLine, draft.openingLine()),
                requireNonNullElse(tools, draft.tools()),
                transferTo == null && !isTransferToCleared ? draft.transferTo() : transferTo,
                requireNonNullElse(maxDuration, draft.maxDuration()),
                requireNonNullElse(silenceTimeout, draft.silenceTimeout()));
    }
}
