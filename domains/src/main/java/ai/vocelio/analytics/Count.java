package ai.vocelio.analytics;

import ai.vocelio.calls.CallEndReason;
import ai.vocelio.calls.CallOutcome;
import ai.vocelio.calls.CallStatus;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What is counted of the calls of an hour: a column each. A new status or outcome of calls needs a column here. */
enum Count {
    CALLS,
    ANSWERED,
    TALK_SECONDS,
    COMPLETED,
    BUSY,
    NO_ANSWER,
    FAILED,
    CANCELED,
    VOICEMAIL,
    CARRIER_FAULT,
    MODEL_FAULT,
    PLATFORM_FAULT,
    GOAL_REACHED,
    DECLINED,
    CALLBACK_REQUESTED,
    TRANSFERRED,
    WRONG_PERSON,
    NOT_REACHED,
    UNCLEAR,
    GOAL_REACHED_SECONDS,
    DECLINED_SECONDS,
    CALLBACK_REQUESTED_SECONDS,
    TRANSFERRED_SECONDS,
    WRONG_PERSON_SECONDS,
    NOT_REACHED_SECONDS,
    UNCLEAR_SECONDS;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Count of(CallStatus status) {
        return valueOf(status.name());
    }

    static Count of(CallOutcome outcome) {
        return valueOf(outcome.name());
    }

    static Count secondsOf(CallOutcome outcome) {
        return valueOf(outcome.name() + "_SECONDS");
    }

    /** Whose fault the end was; empty when it was nobody's. */
    static Optional<Count> fault(CallEndReason reason) {
        return switch (reason) {
            case CARRIER_FAULT -> Optional.of(CARRIER_FAULT);
            case MODEL_FAULT -> Optional.of(MODEL_FAULT);
            case PLATFORM_FAULT -> Optional.of(PLATFORM_FAULT);
            case AGENT_ENDED,
                    PERSON_HUNG_UP,
                    MEMBER_HUNG_UP,
                    TRANSFERRED,
                    MAX_DURATION,
                    SILENCE,
                    BUSY,
                    NO_ANSWER,
                    VOICEMAIL,
                    CANCELED -> Optional.empty();
        };
    }

    /** A part of a statement for each column, with commas between. */
    static String each(UnaryOperator<String> part) {
        return Arrays.stream(values()).map(Count::column).map(part).collect(Collectors.joining(", "));
    }
}
