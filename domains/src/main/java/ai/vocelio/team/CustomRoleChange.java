package ai.vocelio.team;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of a custom role.
 *
 * @param name null for the one it has
 * @param permissions instead of all that it has; null for those
 */
public record CustomRoleChange(
        UUID customRoleId, @Nullable String name, @Nullable Set<Permission> permissions) {}
