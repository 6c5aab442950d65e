package ai.vocelio.bff.access;

import ai.vocelio.access.SupportAccess;
import ai.vocelio.access.SupportAccessFilter;
import ai.vocelio.access.SupportAccesses;
import ai.vocelio.bff.live.Feed;
import ai.vocelio.bff.live.Glance;
import ai.vocelio.bff.live.Topic;
import ai.vocelio.kernel.Paging;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Support accesses as they change, on both sides. */
class SupportAccessFeed implements Feed<UUID, SupportAccessChange> {

    private static final SupportAccessFilter OPEN = new SupportAccessFilter(null, true);

    private final SupportAccesses accesses;
    private final Clock clock;

    SupportAccessFeed(SupportAccesses accesses, Clock clock) {
        this.accesses = accesses;
        this.clock = clock;
    }

    /** What can be followed; told the ids of accesses. */
    static Topic<UUID> topic(UUID organizationId) {
        return new Topic<>(organizationId, "support-accesses", organizationId);
    }

    @Override
    public SupportAccessChange snapshot(Glance glance) {
        List<SupportAccess> open = glance.at(
                "open", () -> accesses.list(OPEN, Paging.first(Paging.MAX_SIZE)).items());
        return new SupportAccessChange(true, open, clock.instant());
    }

    @Override
    public Optional<SupportAccessChange> changes(Set<UUID> ids, Glance glance) {
        Map<UUID, SupportAccess> now = glance.at(ids, () -> accesses.byIds(ids));
        List<SupportAccess> changed =
                ids.stream().map(now::get).filter(Objects::nonNull).toList();
        return changed.isEmpty()
                ? Optional.empty()
                : Optional.of(new SupportAccessChange(false, changed, clock.instant()));
    }

    @Override
    public boolean isLast(SupportAccessChange event) {
        return false;
    }
}
