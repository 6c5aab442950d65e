package ai.vocelio.removal;

import java.time.Instant;
import java.util.UUID;

/**
 * Leave to see one removal, to take it back and to take the export along, until a moment. It is for the one request: taken back
 * and asked for again, there is another one.
 */
public record RemovalTicket(UUID organizationId, Instant requestedAt, Instant expiresAt) {}
