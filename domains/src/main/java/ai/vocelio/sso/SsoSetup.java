package ai.vocelio.sso;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the platform's identity provider is still to be told of an organization's single sign-on.
 *
 * @param tries how often it was tried in vain
 * @param problem why the last try failed; null before the first failure
 * @param retryAt when it is tried again; null when it is tried now
 */
public record SsoSetup(
        int tries, @Nullable String problem, @Nullable Instant retryAt) {}
