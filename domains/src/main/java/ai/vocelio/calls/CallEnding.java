package ai.vocelio.calls;

import org.jspecify.annotations.Nullable;

/** Why a call ends and what it came to. */
public record CallEnding(
        CallEndReason reason, CallOutcome outcome, @Nullable CallFailure failure) {

    /** An end without a fault. */
    public static CallEnding of(CallEndReason reason, CallOutcome outcome) {
        return new CallEnding(reason, outcome, null);
    }

    /** An end by a fault before there was a conversation. */
    public static CallEnding fault(CallEndReason reason, CallFailureCode code, String sentence) {
        return new CallEnding(reason, CallOutcome.NOT_REACHED, new CallFailure(code, sentence));
    }
}
