package ai.vocelio.whitelabel;

import java.time.Instant;
import java.util.UUID;

/**
 * A link that shows the draft of the brand to whoever has it.
 *
 * @param createdById the member who made it
 */
public record BrandPreview(UUID id, UUID createdById, Instant createdAt, Instant expiresAt) {}
