package ai.vocelio.identity;

import java.util.UUID;

/**
 * An organization as the identity provider is to know it.
 *
 * @param organizationId our id, which the identity provider keeps beside its own
 * @param alias what a log-in names it by; never changes
 * @param name shown on the log-in page
 * @param isEnabled whether its members may sign in
 */
public record IdentityOrganization(UUID organizationId, String alias, String name, boolean isEnabled) {}
