package ai.vocelio.compliance;

import ai.vocelio.kernel.Paging.Position;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A number that nobody here may call (47 CFR 64.1200(d): company-specific lists keep a request with its date).
 *
 * @param phone E.164
 * @param expiresAt the entry forbids nothing from then on; null for good
 */
public record DoNotCallEntry(
        UUID id,
        String phone,
        DoNotCallReason reason,
        DoNotCallSource source,
        @Nullable String note,
        Instant addedAt,
        @Nullable Instant expiresAt) {

    /** Where an entry stands in the list. */
    public static Position position(DoNotCallEntry entry) {
        return new Position(entry.addedAt.toString(), entry.id);
    }
}
