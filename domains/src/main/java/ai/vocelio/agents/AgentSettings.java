package ai.vocelio.agents;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * How an agent speaks, what it does and how long it may take. Equal settings make an equal version.
 *
 * @param language BCP 47 tag
 * @param transferTo E.164; null when TRANSFER_CALL is not among the tools
 * @param maxDuration longest time of a call, counted from the answer
 * @param silenceTimeout silence of the person after which the agent asks whether anybody is there
 */
@Embeddable
public record AgentSettings(
        UUID voiceId,
        String language,
        String instructions,
        String openingLine,

        @JdbcTypeCode(SqlTypes.ARRAY) @Enumerated(EnumType.STRING)
        List<AgentTool> tools,

        @Nullable String transferTo,

        @Column(name = "max_duration_ms") @Convert(converter = Milliseconds.class)
        Duration maxDuration,

        @Column(name = "silence_timeout_ms") @Convert(converter = Milliseconds.class)
        Duration silenceTimeout) {

    /** Each tool once, in the order of the schema; times to the millisecond; a number only with the tool that uses it. */
    public AgentSettings {
        tools = tools.stream().distinct().sorted().toList();
        maxDuration = maxDuration.truncatedTo(ChronoUnit.MILLIS);
        silenceTimeout = silenceTimeout.truncatedTo(ChronoUnit.MILLIS);
        transferTo = tools.contains(AgentTool.TRANSFER_CALL) ? transferTo : null;
    }
}
