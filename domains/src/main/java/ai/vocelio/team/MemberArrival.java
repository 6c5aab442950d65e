package ai.vocelio.team;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who uses the API now, as the access token tells.
 *
 * @param id the subject of the token
 */
public record MemberArrival(UUID id, String name, @Nullable String email, Set<Role> roles) {

    boolean isAsKnown(Member member) {
        return member.name().equals(name)
                && Objects.equals(member.email(), email)
                && member.roles().equals(roles)
                && member.removedAt() == null;
    }
}
