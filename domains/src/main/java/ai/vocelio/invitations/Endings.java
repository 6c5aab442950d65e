package ai.vocelio.invitations;

import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Problem.Kind;

/** What is told of an invitation that is over. */
final class Endings {

    private Endings() {}

    static Problem problem(InvitationStatus status, String field) {
        return switch (status) {
            case ACCEPTED -> conflict(InvitationUserErrorCode.ALREADY_ACCEPTED, "was accepted already", field);
            case REVOKED -> conflict(InvitationUserErrorCode.REVOKED, "was taken back", field);
            case EXPIRED, PENDING -> conflict(InvitationUserErrorCode.EXPIRED, "has expired", field);
        };
    }

    private static Problem conflict(InvitationUserErrorCode code, String what, String field) {
        return new Problem(Kind.CONFLICT, code, "The invitation " + what + ": ask for a new one.", field);
    }
}
