package ai.vocelio.registration;

/** Kinds of faults of registrations, named as in the schema, where those of a new organization stand beside them. */
public enum RegistrationUserErrorCode {
    CLOSED,
    NOT_A_PERSON,
    EMAIL_NOT_VERIFIED,
    TOO_MANY_REGISTRATIONS,
    KIND_NOT_ALLOWED
}
