package ai.vocelio.developer;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of a key.
 *
 * @param name null for the one it has
 * @param limits instead of all that it has; null for those
 */
public record ApiKeyUpdate(
        UUID apiKeyId, @Nullable String name, @Nullable ApiKeyLimits limits) {}
