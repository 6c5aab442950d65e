package ai.vocelio.agents;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A new agent. */
public record AgentCreate(
        String name,
        UUID voiceId,
        String language,
        String instructions,
        String openingLine,
        List<AgentTool> tools,
        @Nullable String transferTo,
        Duration maxDuration,
        Duration silenceTimeout) {

    AgentSettings settings() {
        return new AgentSettings(
                voiceId, language, instructions, openingLine, tools, transferTo, maxDuration, silenceTimeout);
    }
}
