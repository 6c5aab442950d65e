package ai.vocelio.sso;

import ai.vocelio.team.Role;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which roles people get who come by a connection.
 *
 * @param mappings those whom the provider says something of
 * @param everybody all others, and these too; null for none
 */
public record SsoRoles(
        List<SsoRoleMapping> mappings, @Nullable Role everybody) {

    /** Keeps the list from later changes. */
    public SsoRoles {
        mappings = List.copyOf(mappings);
    }

    List<Role> all() {
        return Stream.concat(mappings.stream().map(SsoRoleMapping::role), Stream.ofNullable(everybody))
                .distinct()
                .toList();
    }
}
