package ai.vocelio.sessions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in by which a member has used the API of the current organization.
 *
 * @param id made of the organization and of what the identity provider calls it; tells nothing of either
 * @param sid what the identity provider calls it
 * @param client the program that used it last
 * @param address from where it was used last
 * @param lastUsedAt exact to {@link Sessions#USED_EVERY}
 * @param endedAt when it was ended here; null for one that was not
 */
public record Session(
        UUID id,
        String sid,
        UUID memberId,
        String client,
        @Nullable String address,
        Instant signedInAt,
        Instant lastUsedAt,
        @Nullable Instant endedAt) {}
