package ai.vocelio.sso;

import ai.vocelio.team.Role;

/**
 * What a provider says of a person, and what that makes of the person.
 *
 * @param claim name of the claim, a dot leads into it; or of the attribute
 * @param value the whole value, or one of a list
 */
public record SsoRoleMapping(String claim, String value, Role role) {}
