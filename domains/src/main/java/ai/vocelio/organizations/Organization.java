package ai.vocelio.organizations;

import ai.vocelio.kernel.Paging.Position;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tenant: a company that runs its calls here, or has such companies below it.
 *
 * @param id the organization id that every row of the tenant carries
 * @param alias short name in addresses and tokens, never changes
 * @param timeZone IANA name: {@code America/New_York}
 * @param parentId null for one that stands below nobody
 * @param platformId the platform whose tree it stands in; null for the platform itself and for one that stands below nobody
 * @param statusReason why it is suspended; null when it is not
 * @param statusAt since when it has its status; null since it was made
 * @param setup how far the identity provider knows of its last change; null when it knows
 */
public record Organization(
        UUID id,
        String alias,
        String name,
        String timeZone,
        Instant createdAt,
        OrganizationKind kind,
        @Nullable UUID parentId,
        @Nullable UUID platformId,
        OrganizationStatus status,
        @Nullable String statusReason,
        @Nullable Instant statusAt,
        @Nullable OrganizationSetup setup) {

    /** Where it stands among the children of its parent. */
    public Position position() {
        return new Position(createdAt.toString(), id);
    }

    /** Whether its people and programs may do anything now. */
    public boolean isOpen() {
        return status == OrganizationStatus.ACTIVE;
    }
}
