package ai.vocelio.calls;

/** Why a call ended, and whose doing it was. */
public enum CallEndReason {
    AGENT_ENDED,
    PERSON_HUNG_UP,
    MEMBER_HUNG_UP,
    TRANSFERRED,
    MAX_DURATION,
    SILENCE,
    BUSY,
    NO_ANSWER,
    VOICEMAIL,
    CANCELED,
    CARRIER_FAULT,
    MODEL_FAULT,
    PLATFORM_FAULT
}
