package ai.vocelio.team;

/** Kinds of faults of changes of members, named as in the schema. */
public enum MemberUserErrorCode {
    NOT_FOUND,
    ROLE_NOT_HELD,
    LAST_OWNER
}
