package ai.vocelio.calls;

import ai.vocelio.kernel.TenantEvent;
import java.util.UUID;

/** A turn of a call began, grew, was cut or became final. */
public record TurnChanged(UUID organizationId, UUID callId, int sequence) implements TenantEvent {}
