package ai.vocelio.calls;

import ai.vocelio.kernel.TenantEvent;
import java.util.UUID;

/**
 * A call came into another state or learnt something new about itself.
 *
 * @param version the call's version after the change; a lower one than already seen is old news
 */
public record CallChanged(UUID organizationId, UUID callId, UUID agentId, CallStatus status, long version)
        implements TenantEvent {}
