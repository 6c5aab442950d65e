package ai.vocelio.organizations;

import ai.vocelio.kernel.TenantEvent;
import java.util.UUID;

/** An organization was stopped by one above it, or is going to be removed. */
public record OrganizationSuspended(UUID organizationId) implements TenantEvent {}
