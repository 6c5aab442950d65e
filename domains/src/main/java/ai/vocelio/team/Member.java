package ai.vocelio.team;

import ai.vocelio.kernel.Paging;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who works in the organization, or did.
 *
 * @param id the subject of the person's access tokens
 * @param lastSeenAt when the person last used the API, exact to {@link Team#SEEN_EVERY}; null before the first time
 * @param removedAt when the person was taken out of the organization; null for who belongs to it
 */
public record Member(
        UUID id,
        String name,
        @Nullable String email,
        Set<Role> roles,
        @Nullable Instant lastSeenAt,
        @Nullable Instant removedAt) {

    /** Where the member stands in the list by name. */
    public static Paging.Position position(Member member) {
        return new Paging.Position(member.name, member.id);
    }
}
