package ai.vocelio.bff.presence;

import ai.vocelio.bff.live.Feed;
import ai.vocelio.bff.live.Glance;
import ai.vocelio.presence.Presences;
import ai.vocelio.team.Member;
import ai.vocelio.team.Team;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Members as they come and go. Nobody tells of a word that lapses: for that it looks now and then. */
class PresenceFeed implements Feed<UUID, PresenceChange> {

    private static final int MOST = 100;
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

    private final Presences presences;
    private final Team team;
    private final Clock clock;
    private Instant seenUntil = Instant.EPOCH;

    PresenceFeed(Presences presences, Team team, Clock clock) {
        this.presences = presences;
        this.team = team;
        this.clock = clock;
    }

    @Override
    public PresenceChange snapshot(Glance glance) {
        seenUntil = clock.instant();
        return new PresenceChange(true, members(glance.at("here", () -> presences.here(MOST))), seenUntil);
    }

    @Override
    public Optional<PresenceChange> changes(Set<UUID> memberIds, Glance glance) {
        Collection<UUID> changed = memberIds.isEmpty() ? lapsed() : memberIds;
        List<Member> members = changed.isEmpty() ? List.of() : members(changed);
        return members.isEmpty() ? Optional.empty() : Optional.of(new PresenceChange(false, members, clock.instant()));
    }

    @Override
    public Duration patience() {
        return BETWEEN_LOOKS;
    }

    @Override
    public boolean isLast(PresenceChange event) {
        return false;
    }

    private List<UUID> lapsed() {
        Instant from = seenUntil;
        seenUntil = clock.instant();
        return presences.lapsedAfter(from);
    }

    private List<Member> members(Collection<UUID> ids) {
        Map<UUID, Member> found = team.byIds(ids);
        return ids.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .filter(member -> member.removedAt() == null)
                .toList();
    }
}
