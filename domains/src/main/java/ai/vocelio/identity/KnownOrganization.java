package ai.vocelio.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organization as the identity provider knows it.
 *
 * @param identityId its id there
 * @param organizationId our id, as it was told; null for one that was made there and not by us
 */
public record KnownOrganization(
        UUID identityId, @Nullable UUID organizationId, String alias, String name, boolean isEnabled) {}
