package ai.vocelio.invitations;

import ai.vocelio.team.Role;
import java.util.Set;

/**
 * Whom to invite as what.
 *
 * @param roles at least one
 */
public record InvitationCreate(String email, Set<Role> roles) {}
