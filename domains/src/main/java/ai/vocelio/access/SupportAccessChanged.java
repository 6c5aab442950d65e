package ai.vocelio.access;

import ai.vocelio.kernel.TenantEvent;
import java.util.UUID;

/**
 * A support access is not what it was.
 *
 * @param organizationId in which is acted
 * @param actingOrganizationId whose member acts
 */
public record SupportAccessChanged(UUID organizationId, UUID actingOrganizationId, UUID accessId)
        implements TenantEvent {}
