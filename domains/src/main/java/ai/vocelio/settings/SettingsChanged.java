package ai.vocelio.settings;

import ai.vocelio.kernel.TenantEvent;
import java.util.UUID;

/** An organization has set something, for itself or for those below it. */
public record SettingsChanged(UUID organizationId) implements TenantEvent {}
