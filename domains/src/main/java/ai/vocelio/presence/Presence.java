package ai.vocelio.presence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a member says of himself.
 *
 * @param sinceAt since when; null for who never said anything
 */
public record Presence(
        UUID memberId, PresenceState state, @Nullable Instant sinceAt) {}
