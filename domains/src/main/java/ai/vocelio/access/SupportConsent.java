package ai.vocelio.access;

/** Whether an organization is asked before somebody from above acts in it; named as in the schema. */
public enum SupportConsent {
    NOT_REQUIRED,
    REQUIRED
}
