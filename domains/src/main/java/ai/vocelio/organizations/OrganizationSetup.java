package ai.vocelio.organizations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the identity provider is still to be told of an organization.
 *
 * @param tries how often it was tried in vain
 * @param problem why the last try failed; null before the first failure
 * @param retryAt when it is tried again; null when it is tried now
 */
public record OrganizationSetup(
        int tries, @Nullable String problem, @Nullable Instant retryAt) {}
