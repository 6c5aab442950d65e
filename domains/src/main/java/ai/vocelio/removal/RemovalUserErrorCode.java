package ai.vocelio.removal;

/** Kinds of faults of removals, named as in the schema and as the database tells them. */
public enum RemovalUserErrorCode {
    NOT_FOUND,
    ALIAS_WRONG,
    PLATFORM_STAYS,
    NOT_SET_UP,
    HAS_CHILDREN,
    BEING_REMOVED,
    NOT_BEING_REMOVED,
    TOO_LATE
}
