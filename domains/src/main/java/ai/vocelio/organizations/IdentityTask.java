package ai.vocelio.organizations;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the identity provider is to be told of the current organization.
 *
 * @param wanted counts what is to be told
 * @param told up to which count it was told
 * @param identityId its id there, as far as we know
 * @param ownerEmail null when it was not made here
 */
record IdentityTask(
        UUID id,
        String alias,
        String name,
        OrganizationStatus status,
        int wanted,
        int told,
        int tries,
        @Nullable Instant retryAt,
        @Nullable UUID identityId,
        @Nullable String ownerEmail) {

    boolean isDone() {
        return told == wanted;
    }

    boolean isSetUp() {
        return status != OrganizationStatus.PROVISIONING;
    }
}
