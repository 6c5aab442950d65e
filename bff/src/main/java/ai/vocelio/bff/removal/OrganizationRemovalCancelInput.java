package ai.vocelio.bff.removal;

import java.util.UUID;

/** Which organization stays. */
record OrganizationRemovalCancelInput(UUID organizationId) {}
