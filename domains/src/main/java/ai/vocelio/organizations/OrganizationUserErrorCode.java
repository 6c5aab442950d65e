package ai.vocelio.organizations;

/** Kinds of faults of changes of organizations, named as in the schema. */
public enum OrganizationUserErrorCode {
    NOT_FOUND,
    KIND_NOT_ALLOWED,
    ALIAS_INVALID,
    ALIAS_TAKEN,
    TIME_ZONE_INVALID,
    EMAIL_INVALID,
    OWN_ORGANIZATION,
    NOT_ACTIVE,
    NOT_SUSPENDED
}
