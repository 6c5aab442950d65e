package ai.vocelio.presence;

import ai.vocelio.kernel.Tenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the members of the current organization say of themselves. It lapses: who says it no more is offline. */
@Service
public class Presences {

    /** How long what was said holds without being said again. */
    public static final Duration LAPSE = Duration.ofMinutes(2);

    private static final String HERE = " where organization_id = current_organization()";
    private static final String SELECT = "select id, state, since, lapses_at from member_presence" + HERE;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Presences(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Says what a member is; said again it holds longer. */
    @Transactional
    public Presence say(UUID memberId, PresenceState state) {
        Instant now = clock.instant();
        PresenceState before = find(memberId).map(Presence::state).orElse(PresenceState.OFFLINE);
        jdbc.sql("""
                        insert into member_presence as old (organization_id, id, state, since, lapses_at)
                        values (?, ?, ?, ?, ?)
                        on conflict (organization_id, id) do update set state = excluded.state, lapses_at = excluded.lapses_at,
                            since = case when ? then old.since else excluded.since end""")
                .params(Tenant.required(), memberId, state.name(), Timestamp.from(now), Timestamp.from(now.plus(LAPSE)))
                .param(before == state)
                .update();
        if (before != state) {
            events.publishEvent(new PresenceChanged(Tenant.required(), memberId));
        }
        return find(memberId).orElseThrow();
    }

    /** What these members say; offline is who says nothing. */
    @Transactional(readOnly = true)
    public Map<UUID, Presence> byIds(Collection<UUID> memberIds) {
        Map<UUID, Presence> said = jdbc
                .sql(SELECT + " and id = any(?)")
                .param(new SqlArrayValue("uuid", memberIds.toArray()))
                .query(this::presence)
                .stream()
                .collect(Collectors.toMap(Presence::memberId, Function.identity()));
        return memberIds.stream()
                .distinct()
                .collect(Collectors.toMap(
                        id -> id, id -> said.getOrDefault(id, new Presence(id, PresenceState.OFFLINE, null))));
    }

    /** Members who are not offline, those who came last first. */
    @Transactional(readOnly = true)
    public List<UUID> here(int most) {
        return jdbc.sql("select id from member_presence" + HERE
                        + " and lapses_at > ? and state <> 'OFFLINE' order by since desc limit ?")
                .params(Timestamp.from(clock.instant()), most)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Members whose word lapsed after a moment. */
    @Transactional(readOnly = true)
    public List<UUID> lapsedAfter(Instant moment) {
        return jdbc.sql("select id from member_presence" + HERE
                        + " and lapses_at > ? and lapses_at <= ? and state <> 'OFFLINE'")
                .params(Timestamp.from(moment), Timestamp.from(clock.instant()))
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    private Optional<Presence> find(UUID memberId) {
        return jdbc.sql(SELECT + " and id = ?")
                .param(memberId)
                .query(this::presence)
                .optional();
    }

    private Presence presence(ResultSet row, int number) throws SQLException {
        Instant lapsesAt = row.getTimestamp("lapses_at").toInstant();
        UUID member = row.getObject("id", UUID.class);
        return lapsesAt.isAfter(clock.instant())
                ? new Presence(
                        member,
                        PresenceState.valueOf(row.getString("state")),
                        row.getTimestamp("since").toInstant())
                : new Presence(member, PresenceState.OFFLINE, lapsesAt);
    }
}
