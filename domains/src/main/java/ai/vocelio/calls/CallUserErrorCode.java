package ai.vocelio.calls;

/** Kinds of faults of actions on calls. */
public enum CallUserErrorCode {
    NOT_FOUND,
    AGENT_NOT_PUBLISHED,
    AGENT_RETIRED,
    NUMBER_INVALID,
    CARRIER_NOT_CONFIGURED,
    TOO_MANY_CALLS,
    CALL_ENDED,
    IDEMPOTENCY_KEY_REUSED
}
