package ai.vocelio.team;

import ai.vocelio.kernel.Page;
import ai.vocelio.kernel.Paging;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The members of the current organization. */
@Service
public class Team {

    /** How exactly it is known when a member was last seen: a write per request would cost more than it tells. */
    public static final Duration SEEN_EVERY = Duration.ofMinutes(5);

    private final MemberRows rows;
    private final Clock clock;

    Team(MemberRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Notes that somebody uses the API now, with the name and the roles that the token tells. */
    @Transactional
    public Member arrived(MemberArrival arrival) {
        Instant now = clock.instant();
        return find(arrival.id())
                .filter(arrival::isAsKnown)
                .filter(member -> isSeenLately(member, now))
                .orElseGet(() -> rows.write(arrival, now, now.minus(MembershipDecision.LONGEST_TOKEN)));
    }

    /** The member with this id, also one who was removed. */
    @Transactional(readOnly = true)
    public Optional<Member> find(UUID id) {
        return Optional.ofNullable(byIds(List.of(id)).get(id));
    }

    /** The members with these ids, also those who were removed; who is not of this organization is absent. */
    @Transactional(readOnly = true)
    public Map<UUID, Member> byIds(Collection<UUID> ids) {
        return rows.byIds(ids);
    }

    /** A page of those who belong to the organization, by name. */
    @Transactional(readOnly = true)
    public Page<Member> list(Paging paging) {
        return rows.list(paging);
    }

    /** How many belong to the organization. */
    @Transactional(readOnly = true)
    public long count() {
        return rows.count();
    }

    /** Those who own the organization. */
    @Transactional(readOnly = true)
    public List<Member> owners() {
        return rows.owners();
    }

    /**
     * Whether somebody with this address belongs to the organization.
     *
     * @param email in lower case
     */
    @Transactional(readOnly = true)
    public boolean isThere(String email) {
        return rows.isThere(email);
    }

    private static boolean isSeenLately(Member member, Instant now) {
        Instant seen = member.lastSeenAt();
        return seen != null && seen.isAfter(now.minus(SEEN_EVERY));
    }
}
