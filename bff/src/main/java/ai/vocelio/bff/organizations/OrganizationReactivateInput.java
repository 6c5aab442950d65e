package ai.vocelio.bff.organizations;

import java.util.UUID;

/** Which organization may work again. */
record OrganizationReactivateInput(UUID organizationId) {}
