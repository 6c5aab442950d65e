package ai.vocelio.compliance;

/** Why a number may not be called. */
public enum DoNotCallReason {
    PERSON_ASKED,
    COMPLAINT,
    REGISTRY,
    LEGAL_DISPUTE,
    WRONG_NUMBER
}
