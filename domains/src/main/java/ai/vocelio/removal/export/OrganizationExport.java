package ai.vocelio.removal.export;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that an organization has, as one ZIP file.
 *
 * @param readyAt when it was written to its end; null before
 * @param expiresAt until when it can be fetched; null before it is ready
 * @param bytes length of the file, zero before it is ready
 * @param rows how many rows of all tables are in it, zero before it is ready
 * @param problem why it could not be written; null when it could
 */
public record OrganizationExport(
        UUID id,
        ExportState state,
        Instant requestedAt,
        @Nullable Instant readyAt,
        @Nullable Instant expiresAt,
        long bytes,
        long rows,
        @Nullable String problem) {

    /** Whether it is still to be written. */
    boolean isUnderWay() {
        return state == ExportState.QUEUED || state == ExportState.RUNNING;
    }
}
