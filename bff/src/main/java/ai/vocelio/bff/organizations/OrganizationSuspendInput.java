package ai.vocelio.bff.organizations;

import java.util.UUID;

/** Which organization is suspended, and why. */
record OrganizationSuspendInput(UUID organizationId, String reason) {}
