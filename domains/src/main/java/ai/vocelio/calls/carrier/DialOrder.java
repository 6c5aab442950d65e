package ai.vocelio.calls.carrier;

import java.time.Duration;
import java.util.UUID;

/**
 * A call to dial.
 *
 * @param callId our own id, which the carrier's callbacks carry
 * @param longest the carrier itself ends the call after this time
 */
public record DialOrder(UUID callId, String from, String to, Duration longest) {}
