package ai.vocelio.calls.carrier;

import ai.vocelio.calls.CallAnsweredBy;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call as the carrier knows it.
 *
 * @param sid the carrier's own id
 * @param startedAt when it was answered
 * @param duration from answer to end; null while it runs
 */
public record CarrierCall(
        String sid,
        CarrierState state,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Duration duration,
        @Nullable CallAnsweredBy answeredBy) {}
