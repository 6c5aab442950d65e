package ai.vocelio.removal;

import ai.vocelio.kernel.TenantEvent;
import java.util.UUID;

/** Somebody has asked for an organization to be removed. */
public record RemovalRequested(UUID organizationId) implements TenantEvent {}
