package ai.vocelio.sessions;

import ai.vocelio.kernel.TenantEvent;
import java.util.UUID;

/** Sessions of the organization were ended. */
public record SessionEnded(UUID organizationId) implements TenantEvent {}
