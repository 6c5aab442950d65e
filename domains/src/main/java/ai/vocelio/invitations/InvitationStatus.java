package ai.vocelio.invitations;

/** What became of an invitation; named as in the schema. */
public enum InvitationStatus {
    PENDING,
    ACCEPTED,
    REVOKED,
    EXPIRED
}
