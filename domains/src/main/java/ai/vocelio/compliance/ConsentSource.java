package ai.vocelio.compliance;

/** How a consent was given. */
public enum ConsentSource {
    CALL,
    FORM,
    IMPORT,
    MEMBER
}
