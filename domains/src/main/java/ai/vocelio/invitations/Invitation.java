package ai.vocelio.invitations;

import ai.vocelio.kernel.Paging;
import ai.vocelio.team.Role;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is asked to come into the organization.
 *
 * @param email in lower case
 * @param invitedById the member who asks
 * @param expiresAt when the link in the last letter ends
 * @param sentAt when the last letter was written
 * @param sends how many letters were written
 * @param mailId the last letter
 * @param acceptedById the member that came of it
 */
public record Invitation(
        UUID id,
        String email,
        Set<Role> roles,
        InvitationStatus status,
        UUID invitedById,
        Instant createdAt,
        Instant expiresAt,
        Instant sentAt,
        int sends,
        UUID mailId,
        @Nullable Instant acceptedAt,
        @Nullable UUID acceptedById,
        @Nullable Instant revokedAt) {

    /** Where it stands in the list. */
    public static Paging.Position position(Invitation invitation) {
        return new Paging.Position(invitation.createdAt.toString(), invitation.id);
    }
}
