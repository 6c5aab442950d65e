package ai.vocelio.access;

import ai.vocelio.team.Role;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to do in an organization below the own one.
 *
 * @param organizationId which one; null when its alias is given
 * @param alias its short name; null when its id is given
 * @param reason told to the organization
 * @param roles as what; each allows no more there than {@link SupportRights} says
 * @param duration how long, from when it begins
 * @param isPersonalDataShown whether numbers, names and words of people are to be seen as they are
 */
public record SupportAccessBegin(
        @Nullable UUID organizationId,
        @Nullable String alias,
        String reason,
        Set<Role> roles,
        Duration duration,
        boolean isPersonalDataShown) {}
