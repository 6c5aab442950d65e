package ai.vocelio.presence;

import ai.vocelio.kernel.TenantEvent;
import java.util.UUID;

/** A member said something else of himself than before. */
public record PresenceChanged(UUID organizationId, UUID memberId) implements TenantEvent {}
