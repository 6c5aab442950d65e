package ai.vocelio.team;

import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Problem.Kind;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody who gives roles to people or takes them away. Nobody gives or takes what he does not have himself, and what
 * makes an owner only owners do.
 *
 * @param id the member
 * @param held what the member may do
 */
public record Granter(UUID id, String name, Set<Role> roles, Set<Permission> held) {

    /** A member as we know him. */
    public static Granter of(Member member) {
        return new Granter(member.id(), member.name(), member.roles(), Role.permissionsOf(member.roles()));
    }

    /** The first of these roles that is not this one's to give. */
    public Optional<Role> beyond(Collection<Role> wanted) {
        return wanted.stream().sorted().filter(role -> !mayGive(role)).findFirst();
    }

    /**
     * Refuses roles that are not this one's to give.
     *
     * @param code the caller's own code for it
     */
    public void require(Collection<Role> wanted, Enum<?> code, String field) {
        beyond(wanted).ifPresent(role -> {
            throw new Problem(
                    Kind.FORBIDDEN,
                    code,
                    role == Role.OWNER
                            ? "Only an OWNER makes owners, changes or removes them."
                            : "You may not do all that " + role + " may, so the role is not yours to give or take.",
                    field);
        });
    }

    private boolean mayGive(Role role) {
        return held.containsAll(role.permissions()) && (role != Role.OWNER || roles.contains(Role.OWNER));
    }
}
