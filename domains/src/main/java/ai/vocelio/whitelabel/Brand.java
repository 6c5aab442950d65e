package ai.vocelio.whitelabel;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The brand of an organization.
 *
 * @param draft what is being worked on
 * @param liveVersionId the version that people see; null before the first one
 * @param hasUnpublishedChanges whether the draft is not what people see
 * @param lockVersion another one after each change; 0 for one that was never changed
 * @param updatedAt null for one that was never changed
 */
public record Brand(
        BrandSettings draft,
        @Nullable UUID liveVersionId,
        boolean hasUnpublishedChanges,
        int lockVersion,
        @Nullable Instant updatedAt) {}
