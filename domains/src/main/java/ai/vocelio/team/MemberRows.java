package ai.vocelio.team;

import ai.vocelio.kernel.Keyset;
import ai.vocelio.kernel.Keyset.Direction;
import ai.vocelio.kernel.Page;
import ai.vocelio.kernel.Paging;
import ai.vocelio.kernel.Tenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Members as rows. */
@Component
class MemberRows {

    private static final String COLUMNS = "id, name, email, roles, last_seen_at, removed_at";
    private static final String HERE = " where organization_id = current_organization()";
    private static final String SELECT = "select " + COLUMNS + " from member" + HERE;
    private static final String DECIDED_LATELY =
            "old.decision_id is not null and (old.applied_at is null or old.applied_at > ?)";
    private static final Keyset BY_NAME = new Keyset("name", "text", Direction.ASC);

    private final JdbcClient jdbc;

    MemberRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, Member> byIds(Collection<UUID> ids) {
        return jdbc
                .sql(SELECT + " and id = any(?)")
                .param(new SqlArrayValue("uuid", ids.toArray()))
                .query(MemberRows::member)
                .stream()
                .collect(Collectors.toMap(Member::id, member -> member));
    }

    Page<Member> list(Paging paging) {
        return BY_NAME.read(jdbc, SELECT + " and removed_at is null", Map.of(), paging, MemberRows::member);
    }

    long count() {
        return jdbc.sql("select count(*) from member" + HERE + " and removed_at is null")
                .query(Long.class)
                .single();
    }

    boolean isThere(String email) {
        return jdbc.sql("select exists (select from member" + HERE + " and removed_at is null and lower(email) = ?)")
                .param(email)
                .query(Boolean.class)
                .single();
    }

    /**
     * Writes who is here.
     *
     * @param seenAt when; null for who has not come yet
     * @param decidedBefore what was decided here after this, or is not yet told to the directory, is not what the arrival
     *     says: its token may be older
     */
    Member write(MemberArrival arrival, @Nullable Instant seenAt, Instant decidedBefore) {
        return jdbc.sql("""
                        insert into member as old (organization_id, id, name, email, roles, last_seen_at)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (organization_id, id) do update set name = excluded.name, email = excluded.email,
                            last_seen_at = coalesce(excluded.last_seen_at, old.last_seen_at),
                            roles = case when %1$s then old.roles else excluded.roles end,
                            removed_at = case when %1$s then old.removed_at end
                        returning %2$s""".formatted(DECIDED_LATELY, COLUMNS))
                .params(Tenant.required(), arrival.id(), arrival.name())
                .param(arrival.email())
                .param(names(arrival.roles()))
                .param(seenAt == null ? null : Timestamp.from(seenAt))
                .params(Timestamp.from(decidedBefore), Timestamp.from(decidedBefore))
                .query(MemberRows::member)
                .single();
    }

    /**
     * Keeps what was decided of a member; the directory is to follow.
     *
     * @param decided none of whom is to be taken out
     */
    void decide(UUID id, Set<Role> decided, @Nullable Instant removedAt, UUID decision) {
        jdbc.sql("""
                        update member set roles = case when ? then roles else ? end, removed_at = ?, decided_roles = ?,
                                          decision_id = ?, applied_at = null""" + HERE + " and id = ?")
                .params(decided.isEmpty(), names(decided))
                .param(removedAt == null ? null : Timestamp.from(removedAt))
                .params(names(decided), decision, id)
                .update();
    }

    /** Takes the roles of the organization's own away: who comes again begins anew. */
    void takeCustomRoles(UUID id) {
        jdbc.sql("delete from custom_role_member" + HERE + " and member_id = ?")
                .param(id)
                .update();
    }

    List<Member> owners() {
        return jdbc.sql(SELECT + " and removed_at is null and 'OWNER' = any(roles) order by id")
                .query(MemberRows::member)
                .list();
    }

    /** A member and all owners, none of whom changes before the running transaction ends. */
    List<Member> lockedWithOwners(UUID id) {
        return jdbc.sql(SELECT + " and removed_at is null and (id = ? or 'OWNER' = any(roles)) order by id for update")
                .param(id)
                .query(MemberRows::member)
                .list();
    }

    private static SqlArrayValue names(Set<Role> roles) {
        return new SqlArrayValue("text", roles.stream().map(Role::name).sorted().toArray());
    }

    static Set<Role> roles(ResultSet row, String column) throws SQLException {
        String[] roles = (String[]) row.getArray(column).getArray();
        return Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    private static Member member(ResultSet row, int number) throws SQLException {
        return new Member(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                roles(row, "roles"),
                instant(row, "last_seen_at"),
                instant(row, "removed_at"));
    }
}
