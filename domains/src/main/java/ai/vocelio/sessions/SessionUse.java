package ai.vocelio.sessions;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody uses the API now.
 *
 * @param sid what the identity provider calls the session
 * @param address from where
 */
public record SessionUse(String sid, UUID memberId, String client, String address, Instant signedInAt) {}
