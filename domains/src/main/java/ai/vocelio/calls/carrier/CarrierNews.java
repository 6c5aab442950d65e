package ai.vocelio.calls.carrier;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the carrier tells of a call.
 *
 * @param key the same when the same news is told again
 * @param sid the carrier's own id of the call
 * @param sequence grows with time; -1 when the carrier gives none
 * @param at when it happened
 * @param duration from answer to end, when the call is over
 * @param sipCode the network's answer; 0 when it is not known
 */
public record CarrierNews(
        String key,
        String sid,
        int sequence,
        CarrierState state,
        Instant at,
        @Nullable Duration duration,
        int sipCode) {}
