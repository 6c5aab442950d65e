package ai.vocelio.team;

import ai.vocelio.kernel.Tenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The members of the current organization. */
@Service
public class Team {

    /** How exactly it is known when a member was last seen: a write per request would cost more than it tells. */
    public static final Duration SEEN_EVERY = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Clock clock;

    Team(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes that somebody uses the API now, with the name and the roles that the token tells. */
    @Transactional
    public Member arrived(MemberArrival arrival) {
        Instant now = clock.instant();
        return find(arrival.id())
                .filter(arrival::isAsKnown)
                .filter(member -> isSeenLately(member, now))
                .orElseGet(() -> write(arrival, now));
    }

    /** The member with this id. */
    @Transactional(readOnly = true)
    public Optional<Member> find(UUID id) {
        return Optional.ofNullable(byIds(List.of(id)).get(id));
    }

    /** The members with these ids; who is not of this organization is absent. */
    @Transactional(readOnly = true)
    public Map<UUID, Member> byIds(Collection<UUID> ids) {
        return jdbc.sql("""
                        select id, name, email, roles, last_seen_at from member
                        where organization_id = current_organization() and id = any(?)""").param(new SqlArrayValue("uuid", ids.toArray())).query(Team::member).stream()
                .collect(Collectors.toMap(Member::id, Function.identity()));
    }

    private static boolean isSeenLately(Member member, Instant now) {
        Instant seen = member.lastSeenAt();
        return seen != null && seen.isAfter(now.minus(SEEN_EVERY));
    }

    private Member write(MemberArrival arrival, Instant now) {
        return jdbc.sql("""
                        insert into member (organization_id, id, name, email, roles, last_seen_at)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (organization_id, id) do update set name = excluded.name,
                            email = excluded.email, roles = excluded.roles, last_seen_at = excluded.last_seen_at
                        returning id, name, email, roles, last_seen_at""")
                .params(Tenant.required(), arrival.id(), arrival.name())
                .param(arrival.email())
                .param(new SqlArrayValue(
                        "text",
                        arrival.roles().stream().map(Role::name).sorted().toArray()))
                .param(Timestamp.from(now))
                .query(Team::member)
                .single();
    }

    private static Member member(ResultSet row, int number) throws SQLException {
        String[] roles = (String[]) row.getArray("roles").getArray();
        Timestamp seen = row.getTimestamp("last_seen_at");
        return new Member(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toUnmodifiableSet()),
                seen == null ? null : seen.toInstant());
    }
}
