package ai.vocelio.sso.domains;

import ai.vocelio.kernel.TenantEvent;
import java.util.UUID;

/** Other e-mail domains than before lead to the organization, or may. */
public record EmailDomainsChanged(UUID organizationId) implements TenantEvent {}
