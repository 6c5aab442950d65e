package ai.vocelio.kernel;

import java.util.UUID;

/** Something that happened in an organization; its listeners work for that organization. */
public interface TenantEvent {

    /** Where it happened. */
    UUID organizationId();
}
