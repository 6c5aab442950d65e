package ai.vocelio.calls.carrier;

import ai.vocelio.calls.CallStatus;

/** Where a call is, as carriers tell it. */
public enum CarrierState {
    QUEUED(CallStatus.QUEUED),
    RINGING(CallStatus.RINGING),
    IN_PROGRESS(CallStatus.IN_PROGRESS),
    COMPLETED(CallStatus.COMPLETED),
    BUSY(CallStatus.BUSY),
    NO_ANSWER(CallStatus.NO_ANSWER),
    FAILED(CallStatus.FAILED),
    CANCELED(CallStatus.CANCELED);

    private final CallStatus status;

    CarrierState(CallStatus status) {
        this.status = status;
    }

    /** What it means for our call. */
    public CallStatus status() {
        return status;
    }
}
