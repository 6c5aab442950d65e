package ai.vocelio.invitations;

import ai.vocelio.team.Role;
import java.util.List;

/**
 * Where somebody came in. It carries no object of the organization: who accepted speaks for another one, or for none.
 *
 * @param organizationAlias for which a token can be asked for now
 */
public record InvitationAcceptance(String organizationAlias, String organizationName, List<Role> roles) {}
