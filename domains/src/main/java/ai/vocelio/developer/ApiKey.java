package ai.vocelio.developer;

import ai.vocelio.kernel.Paging;
import ai.vocelio.team.Permission;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * With what a program of the organization asks the API.
 *
 * @param prefix how its secret begins, to tell keys apart
 * @param previousPrefix of the secret before the last rotation, while that one still opens; else null
 * @param previousEndsAt when that one stops opening
 * @param permissions what who holds it may do
 * @param networks from where it opens, CIDR (RFC 4632, RFC 4291); empty for everywhere
 * @param limits what it may spend where that is less than what any client of the organization may
 * @param createdById the member who made it
 * @param expiresAt null for never
 * @param lastUsedAt exact to {@link ApiKeys#USED_EVERY}; null before the first time
 */
public record ApiKey(
        UUID id,
        String name,
        ApiKeyStatus status,
        String prefix,
        @Nullable String previousPrefix,
        @Nullable Instant previousEndsAt,
        Set<Permission> permissions,
        List<String> networks,
        ApiKeyLimits limits,
        UUID createdById,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt) {

    /** Where it stands in the list. */
    public static Paging.Position position(ApiKey key) {
        return new Paging.Position(key.createdAt.toString(), key.id);
    }
}
