package ai.vocelio.calls.twilio;

import ai.vocelio.calls.CallAnsweredBy;
import ai.vocelio.calls.carrier.CarrierCall;
import ai.vocelio.calls.carrier.CarrierState;
import com.twilio.rest.api.v2010.account.Call;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** Reads Twilio's words about calls. */
public final class TwilioCalls {

    private TwilioCalls() {}

    /** A status as callbacks and REST write it: {@code no-answer}. @throws IllegalArgumentException for another word */
    public static CarrierState state(String status) {
        return switch (status) {
            case "queued", "initiated" -> CarrierState.QUEUED;
            case "ringing" -> CarrierState.RINGING;
            case "in-progress", "answered" -> CarrierState.IN_PROGRESS;
            case "completed" -> CarrierState.COMPLETED;
            case "busy" -> CarrierState.BUSY;
            case "no-answer" -> CarrierState.NO_ANSWER;
            case "failed" -> CarrierState.FAILED;
            case "canceled" -> CarrierState.CANCELED;
            default -> throw new IllegalArgumentException("Twilio knows no call status '" + status + "'");
        };
    }

    /** What answering-machine detection found: {@code machine_end_beep}; null when it says nothing yet. */
    public static @Nullable CallAnsweredBy answeredBy(@Nullable String word) {
        if (word == null || word.isEmpty()) {
            return null;
        }
        if (word.startsWith("machine")) {
            return CallAnsweredBy.MACHINE;
        }
        return switch (word) {
            case "human" -> CallAnsweredBy.HUMAN;
            case "fax" -> CallAnsweredBy.FAX;
            default -> CallAnsweredBy.UNKNOWN;
        };
    }

    static CarrierCall read(Call call) {
        CarrierState state = state(call.getStatus().toString());
        String duration = call.getDuration();
        boolean isOver = state.status().isFinal() && duration != null;
        return new CarrierCall(
                call.getSid(),
                state,
                instant(call.getStartTime()),
                instant(call.getEndTime()),
                isOver ? Duration.ofSeconds(Long.parseLong(duration)) : null,
                answeredBy(call.getAnsweredBy()));
    }

    private static @Nullable Instant instant(@Nullable ZonedDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
