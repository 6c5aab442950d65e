package ai.vocelio.compliance;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a contact agreed to.
 *
 * @param evidence what proves it
 * @param revokedAt null while it holds
 */
public record Consent(
        UUID id,
        UUID contactId,
        ConsentPurpose purpose,
        ConsentSource source,
        String evidence,
        Instant givenAt,
        @Nullable Instant revokedAt) {}
