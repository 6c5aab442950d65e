package ai.vocelio.team;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was decided here of a member. Until the directory knows it, and for tokens that it made before, this counts and not
 * what the token says.
 *
 * @param id of the decision
 * @param roles none of whom is to be a member no more
 * @param appliedAt since when the directory knows it; null while it does not
 */
public record MembershipDecision(
        UUID id, Set<Role> roles, @Nullable Instant appliedAt) {

    /** The directory's clock may be ahead of ours by so much. */
    static final Duration SKEW = Duration.ofSeconds(30);

    /** How long tokens from before may still come: the realm lets them live for five minutes. */
    static final Duration LONGEST_TOKEN = Duration.ofMinutes(10);

    /** Whether the member is to be none. */
    public boolean isRemoval() {
        return roles.isEmpty();
    }

    /** Whether it counts more than a token of this time. */
    public boolean isNewerThan(Instant tokenIssuedAt) {
        return appliedAt == null || !tokenIssuedAt.isAfter(appliedAt.plus(SKEW));
    }
}
