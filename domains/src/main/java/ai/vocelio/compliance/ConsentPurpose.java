package ai.vocelio.compliance;

/** What a consent is for. */
public enum ConsentPurpose {
    SERVICE_CALL,
    MARKETING_CALL,
    RECORDING
}
