package ai.vocelio.calls;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something said by one side, as the other side heard it.
 *
 * @param sequence place in the conversation, from 1; never used twice
 * @param isInterrupted whether the other side cut it short
 * @param isFinal whether the words are final; false while they are still being spoken
 * @param latency null for a person's turn
 */
public record Turn(
        UUID callId,
        int sequence,
        Speaker speaker,
        String text,
        boolean isInterrupted,
        boolean isFinal,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable TurnLatency latency) {}
