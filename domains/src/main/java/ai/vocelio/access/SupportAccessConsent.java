package ai.vocelio.access;

/** What an organization says to an access of somebody above it; named as in the schema. */
public enum SupportAccessConsent {
    /** It does not ask for its consent. */
    NOT_REQUIRED,
    /** It was asked and has not answered. */
    PENDING,
    /** It agreed. */
    GIVEN,
    /** It did not. */
    REFUSED,
    /** It did not answer, and somebody above went in for an emergency. */
    OVERRIDDEN
}
