package ai.vocelio.team;

import ai.vocelio.kernel.Paging;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A role that an organization made for itself. It adds to the roles that its members have.
 *
 * @param name unique among those of the organization
 */
public record CustomRole(UUID id, String name, Set<Permission> permissions, Instant createdAt) {

    /** Where it stands in the list. */
    public static Paging.Position position(CustomRole role) {
        return new Paging.Position(role.name, role.id);
    }
}
