package ai.vocelio.developer;

import ai.vocelio.team.Permission;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A new key.
 *
 * @param permissions what who holds it may do
 * @param networks from where it opens, CIDR or single addresses; empty or null for everywhere
 * @param expiresAt null for never
 * @param limits null for those of any client of the organization
 */
public record ApiKeyCreate(
        String name,
        Set<Permission> permissions,
        @Nullable List<String> networks,
        @Nullable Instant expiresAt,
        @Nullable ApiKeyLimits limits) {}
