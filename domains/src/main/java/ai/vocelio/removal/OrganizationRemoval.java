package ai.vocelio.removal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The removal of an organization that somebody has asked for.
 *
 * @param dueAt when it is erased; until then it may be taken back
 * @param problem why erasing broke off the last time; null when it did not
 */
public record OrganizationRemoval(
        UUID organizationId,
        Instant requestedAt,
        Instant dueAt,
        RemovalSide requestedBy,
        @Nullable String problem) {}
