package ai.vocelio.audit;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which activity; what is null does not count.
 *
 * @param verbs these and no others
 * @param actorId of a member
 * @param from not before this moment
 * @param to before this moment
 */
public record ActivityFilter(
        Set<ActivityVerb> verbs,
        @Nullable UUID actorId,
        @Nullable Instant from,
        @Nullable Instant to) {}
