package ai.vocelio.whitelabel;

import ai.vocelio.kernel.TenantEvent;
import java.util.UUID;

/** People see another version of an organization's brand from now on. */
public record BrandShown(UUID organizationId, UUID versionId) implements TenantEvent {}
