package ai.vocelio.bff.removal;

import java.util.UUID;

/** Which organization is exported: the own one. */
record OrganizationExportInput(UUID organizationId) {}
