package ai.vocelio.sessions;

/** Kinds of faults of what is done to sessions, named as in the schema. */
public enum SessionUserErrorCode {
    NOT_FOUND,
    NOT_A_PERSON,
    ROLE_NOT_HELD
}
