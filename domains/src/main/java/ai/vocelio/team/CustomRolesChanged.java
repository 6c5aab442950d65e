package ai.vocelio.team;

import ai.vocelio.kernel.TenantEvent;
import java.util.UUID;

/** What the roles of an organization's own allow, or who has them, is not what it was. */
public record CustomRolesChanged(UUID organizationId) implements TenantEvent {}
