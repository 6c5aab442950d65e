package ai.vocelio.whitelabel;

import ai.vocelio.kernel.Paging;
import java.time.Instant;
import java.util.UUID;

/**
 * A published state of a brand; it never changes.
 *
 * @param number 1 for the first one
 */
public record BrandVersion(UUID id, int number, BrandSettings settings, Instant publishedAt) {

    /** Where it stands among the versions, the newest first. */
    public static Paging.Position position(BrandVersion version) {
        return new Paging.Position(String.valueOf(version.number), version.id);
    }
}
