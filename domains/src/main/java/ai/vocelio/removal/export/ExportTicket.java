package ai.vocelio.removal.export;

import java.time.Instant;
import java.util.UUID;

/** Leave to fetch one export until a moment. */
public record ExportTicket(UUID organizationId, UUID exportId, Instant expiresAt) {}
