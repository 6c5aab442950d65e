package ai.vocelio.team;

/** Kinds of faults of changes of custom roles, named as in the schema. */
public enum CustomRoleUserErrorCode {
    NOT_FOUND,
    MEMBER_NOT_FOUND,
    NAME_TAKEN,
    PERMISSION_NOT_HELD,
    PERMISSION_OF_OWNERS,
    TOO_MANY_ROLES,
    SWITCHED_OFF
}
