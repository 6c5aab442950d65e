package ai.vocelio.calls;

import java.util.EnumSet;
import java.util.Set;

/** Where a call is in its life, and where it may go from there. The final states never change. */
public enum CallStatus {
    QUEUED,
    RINGING,
    IN_PROGRESS,
    ON_HOLD,
    TRANSFERRING,
    COMPLETED,
    BUSY,
    NO_ANSWER,
    FAILED,
    CANCELED,
    VOICEMAIL;

    private static final Set<CallStatus> FINAL = EnumSet.of(COMPLETED, BUSY, NO_ANSWER, FAILED, CANCELED, VOICEMAIL);

    /** Whether the call is over. */
    public boolean isFinal() {
        return FINAL.contains(this);
    }

    /** Whether a call in this state may come into the next one; news of the state it is already in is no step. */
    public boolean canBecome(CallStatus next) {
        return after().contains(next);
    }

    private Set<CallStatus> after() {
        return switch (this) {
            case QUEUED -> EnumSet.complementOf(EnumSet.of(QUEUED, ON_HOLD, TRANSFERRING));
            case RINGING -> EnumSet.complementOf(EnumSet.of(QUEUED, RINGING, ON_HOLD, TRANSFERRING));
            case IN_PROGRESS -> EnumSet.of(ON_HOLD, TRANSFERRING, COMPLETED, FAILED, VOICEMAIL);
            case ON_HOLD -> EnumSet.of(IN_PROGRESS, TRANSFERRING, COMPLETED, FAILED);
            case TRANSFERRING -> EnumSet.of(IN_PROGRESS, COMPLETED, FAILED);
            case COMPLETED, BUSY, NO_ANSWER, FAILED, CANCELED, VOICEMAIL -> EnumSet.noneOf(CallStatus.class);
        };
    }
}
