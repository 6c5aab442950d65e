package ai.vocelio.calls;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that the agent did beside talking.
 *
 * @param tool name of the agent's tool: END_CALL, TRANSFER_CALL or NOTE_FACT
 * @param result what came of it, as a sentence; null while it runs
 * @param turnSequence sequence of the agent's turn it belongs to
 */
public record ToolCall(
        UUID id,
        UUID callId,
        String tool,
        List<Argument> arguments,
        @Nullable String result,
        int turnSequence,
        Instant startedAt,
        @Nullable Instant endedAt) {

    /** An argument of a tool call. */
    public record Argument(String name, String value) {}
}
