package ai.vocelio.team;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who works in the organization.
 *
 * @param id the subject of the person's access tokens
 * @param lastSeenAt when the person last used the API, exact to {@link Team#SEEN_EVERY}; null before the first time
 */
public record Member(
        UUID id,
        String name,
        @Nullable String email,
        Set<Role> roles,
        @Nullable Instant lastSeenAt) {}
