package ai.vocelio.invitations;

/** Kinds of faults of invitations, named as in the schema. */
public enum InvitationUserErrorCode {
    NOT_FOUND,
    EMAIL_INVALID,
    ROLE_NOT_HELD,
    ALREADY_MEMBER,
    ALREADY_INVITED,
    TOO_MANY_INVITATIONS,
    TOO_MANY_MEMBERS,
    SENT_TOO_RECENTLY,
    MAIL_NOT_CONFIGURED,
    DIRECTORY_NOT_CONFIGURED,
    EMAIL_NOT_VERIFIED,
    EMAIL_DIFFERS,
    NOT_A_PERSON,
    ALREADY_ACCEPTED,
    REVOKED,
    EXPIRED
}
