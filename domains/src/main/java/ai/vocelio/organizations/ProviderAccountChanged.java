package ai.vocelio.organizations;

import ai.vocelio.kernel.TenantEvent;
import java.util.UUID;

/** An organization has another account at a provider, or another secret to it. */
public record ProviderAccountChanged(UUID organizationId, Provider provider) implements TenantEvent {}
