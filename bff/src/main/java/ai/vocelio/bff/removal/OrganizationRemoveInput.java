package ai.vocelio.bff.removal;

import java.util.UUID;

/** Which organization is removed; the alias says that it is meant. */
record OrganizationRemoveInput(UUID organizationId, String alias) {}
