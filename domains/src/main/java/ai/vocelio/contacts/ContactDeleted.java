package ai.vocelio.contacts;

import ai.vocelio.kernel.TenantEvent;
import java.util.UUID;

/** A contact and what was known of it is gone for good. */
public record ContactDeleted(UUID organizationId, UUID contactId) implements TenantEvent {}
