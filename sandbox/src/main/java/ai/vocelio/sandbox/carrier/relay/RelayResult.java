package ai.vocelio.sandbox.carrier.relay;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a session ended.
 *
 * @param status Twilio's SessionStatus: {@code ended} by the application, {@code completed} by the caller, {@code failed}
 * @param handoffData what the application sent with its end message
 * @param errorCode Twilio's error code, 0 = none
 * @param duration simulated time
 */
public record RelayResult(String status, @Nullable String handoffData, int errorCode, Duration duration) {

    /** True when the person hung up, so that no further TwiML can be played. */
    public boolean hungUp() {
        return status.equals("completed");
    }
}
