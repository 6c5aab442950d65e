package ai.vocelio.calls;

/** Kinds of failures of calls. */
public enum CallFailureCode {
    CARRIER_NOT_CONFIGURED,
    CARRIER_REFUSED,
    CARRIER_UNREACHABLE,
    DESTINATION_UNREACHABLE,
    MODEL_NOT_CONFIGURED,
    MODEL_FAILED,
    MODEL_TIMEOUT,
    CONVERSATION_LOST
}
