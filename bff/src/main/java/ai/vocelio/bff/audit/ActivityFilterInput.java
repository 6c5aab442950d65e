package ai.vocelio.bff.audit;

import ai.vocelio.audit.ActivityVerb;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which activity. */
record ActivityFilterInput(
        @Nullable List<ActivityVerb> verbs,
        @Nullable UUID actorId,
        @Nullable Instant atFrom,
        @Nullable Instant atBefore) {

    static final ActivityFilterInput ALL = new ActivityFilterInput(null, null, null, null);
}
