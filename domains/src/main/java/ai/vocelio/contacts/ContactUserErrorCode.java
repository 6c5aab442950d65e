package ai.vocelio.contacts;

/** Kinds of faults of changes of contacts and their lists, named as in the schema. */
public enum ContactUserErrorCode {
    NOT_FOUND,
    NAME_BLANK,
    NAME_TAKEN,
    PHONE_TAKEN,
    PHONE_INVALID,
    EMAIL_INVALID,
    TIME_ZONE_UNKNOWN,
    STALE_OBJECT
}
