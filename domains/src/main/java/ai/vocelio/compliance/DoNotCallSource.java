package ai.vocelio.compliance;

/** Where it is known from that a number may not be called. */
public enum DoNotCallSource {
    CALL,
    MEMBER,
    IMPORT,
    PUBLIC_REGISTRY
}
