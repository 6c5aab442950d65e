package ai.vocelio.calls.carrier;

import ai.vocelio.calls.CallFailureCode;

/** The carrier could not or would not do what it was asked. */
public final class CarrierProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final CallFailureCode code;

    /** @param sentence what happened and what helps, for the organization's people */
    public CarrierProblem(CallFailureCode code, String sentence) {
        super(sentence, null, false, false);
        this.code = code;
    }

    /** What it means for the call. */
    public CallFailureCode code() {
        return code;
    }

    /** Whether the same may succeed later, or may even have been done. */
    public boolean isPassing() {
        return code == CallFailureCode.CARRIER_UNREACHABLE;
    }

    /** The sentence for people. */
    public String sentence() {
        String message = getMessage();
        return message == null ? code.name() : message;
    }
}
