package ai.vocelio.sessions;

import ai.vocelio.kernel.Tenant;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Sessions as they are written down. */
@Repository
class SessionRows {

    /** How long one that is not used is known. */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final int MOST = 50;
    private static final String HERE = " where organization_id = current_organization()";
    private static final String SELECT =
            "select id, sid, member_id, client, address, signed_in_at, last_used_at, ended_at from member_session"
                    + HERE;

    private final JdbcClient jdbc;

    SessionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static UUID idOf(String sid) {
        return UUID.nameUUIDFromBytes((Tenant.required() + " " + sid).getBytes(StandardCharsets.UTF_8));
    }

    /** Nothing is written while what is known is not older than this. */
    void write(SessionUse use, Instant now, Duration exact) {
        boolean isNew = jdbc.sql("""
                        insert into member_session as known (organization_id, id, sid, member_id, client, address,
                                                             signed_in_at, last_used_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (organization_id, id) do update
                        set client = excluded.client, address = excluded.address, last_used_at = excluded.last_used_at,
                            signed_in_at = excluded.signed_in_at
                        where known.last_used_at < ? and known.member_id = excluded.member_id
                        returning xmax = 0""")
                .params(Tenant.required(), idOf(use.sid()), use.sid(), use.memberId(), use.client(), use.address())
                .params(Timestamp.from(use.signedInAt()), Timestamp.from(now), Timestamp.from(now.minus(exact)))
                .query(Boolean.class)
                .optional()
                .orElse(false);
        if (isNew) {
            jdbc.sql("delete from member_session" + HERE + " and member_id = ? and last_used_at < ?")
                    .params(use.memberId(), Timestamp.from(now.minus(KEPT)))
                    .update();
        }
    }

    /** Those of a member that were used since a moment and not ended, the last used first. */
    List<Session> of(UUID memberId, Instant since) {
        return jdbc.sql(SELECT
                        + " and member_id = ? and last_used_at > ? and ended_at is null order by last_used_at desc, id limit "
                        + MOST)
                .params(memberId, Timestamp.from(since))
                .query(SessionRows::session)
                .list();
    }

    List<Session> byIds(Collection<UUID> ids) {
        return jdbc.sql(SELECT + " and id = any(?)")
                .param(new SqlArrayValue("uuid", ids.toArray()))
                .query(SessionRows::session)
                .list();
    }

    /** Locks it until the end of the transaction. */
    Optional<Session> locked(UUID id) {
        return jdbc.sql(SELECT + " and id = ? for update")
                .param(id)
                .query(SessionRows::session)
                .optional();
    }

    void end(UUID id, UUID byId, Instant now) {
        jdbc.sql("update member_session set ended_at = ?, ended_by_id = ?" + HERE + " and id = ? and ended_at is null")
                .params(Timestamp.from(now), byId, id)
                .update();
    }

    /** What the identity provider is to be told; empty when it knows. */
    @Transactional(readOnly = true)
    Optional<String> untold(UUID id) {
        return jdbc.sql("select sid from member_session" + HERE
                        + " and id = ? and ended_at is not null and told_at is null")
                .param(id)
                .query(String.class)
                .optional();
    }

    @Transactional
    void told(UUID id, Instant now) {
        jdbc.sql("update member_session set told_at = ?" + HERE + " and id = ?")
                .params(Timestamp.from(now), id)
                .update();
    }

    /** What was ended since a moment, or is not known to be ended where people sign in. */
    Set<String> endedSince(Instant moment) {
        return jdbc
                .sql("select sid from member_session" + HERE
                        + " and ended_at is not null and (told_at is null or ended_at > ?)")
                .param(Timestamp.from(moment))
                .query(String.class)
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Session session(ResultSet row, int number) throws SQLException {
        return new Session(
                row.getObject("id", UUID.class),
                row.getString("sid"),
                row.getObject("member_id", UUID.class),
                row.getString("client"),
                row.getString("address"),
                row.getTimestamp("signed_in_at").toInstant(),
                row.getTimestamp("last_used_at").toInstant(),
                instant(row.getTimestamp("ended_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
