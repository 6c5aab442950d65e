package ai.vocelio.access;

/** Kinds of faults of support access, named as in the schema. */
public enum SupportAccessUserErrorCode {
    NOT_FOUND,
    ORGANIZATION_NOT_FOUND,
    ORGANIZATION_NOT_NAMED,
    ORGANIZATION_NOT_ACTIVE,
    OWN_ORGANIZATION,
    OTHER_SIDE,
    OTHER_PERSON,
    ROLE_NOT_ALLOWED,
    ALREADY_OPEN,
    NOT_REQUESTED,
    TOO_EARLY
}
