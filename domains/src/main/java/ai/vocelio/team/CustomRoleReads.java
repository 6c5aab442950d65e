package ai.vocelio.team;

import ai.vocelio.kernel.Keyset;
import ai.vocelio.kernel.Keyset.Direction;
import ai.vocelio.kernel.Page;
import ai.vocelio.kernel.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The custom roles as they are now, and who has them. */
@Component
class CustomRoleReads {

    private static final String ROLES =
            "select id, name, permissions, created_at from custom_role where organization_id = current_organization()";
    private static final Keyset BY_NAME = new Keyset("name", "text", Direction.ASC);

    private final JdbcClient jdbc;

    CustomRoleReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, CustomRole> byIds(Collection<UUID> ids) {
        return jdbc
                .sql(ROLES + " and id = any(?)")
                .param(new SqlArrayValue("uuid", ids.toArray()))
                .query(CustomRoleReads::role)
                .stream()
                .collect(Collectors.toMap(CustomRole::id, role -> role));
    }

    /** A role that nobody else changes or gives until this transaction ends. */
    Optional<CustomRole> locked(UUID id) {
        return jdbc.sql(ROLES + " and id = ? for update")
                .param(id)
                .query(CustomRoleReads::role)
                .optional();
    }

    Page<CustomRole> list(Paging paging) {
        return BY_NAME.read(jdbc, ROLES, Map.of(), paging, CustomRoleReads::role);
    }

    long count() {
        return jdbc.sql("select count(*) from custom_role where organization_id = current_organization()")
                .query(Long.class)
                .single();
    }

    Map<UUID, List<CustomRole>> byMemberIds(Collection<UUID> memberIds) {
        Map<UUID, List<CustomRole>> found = new HashMap<>();
        jdbc.sql("""
                        select given.member_id, role.id, role.name, role.permissions, role.created_at
                        from custom_role_member given join custom_role role using (organization_id)
                        where given.organization_id = current_organization() and role.id = given.role_id
                          and given.member_id = any(?)
                        order by role.name""").param(new SqlArrayValue("uuid", memberIds.toArray())).query(row -> {
            found.computeIfAbsent(row.getObject("member_id", UUID.class), first -> new ArrayList<>())
                    .add(role(row, 0));
        });
        return found;
    }

    Map<UUID, Set<Permission>> permissionsByMember() {
        Map<UUID, Set<Permission>> permissions = new HashMap<>();
        jdbc.sql("""
                        select role.permissions, array_agg(given.member_id) as members
                        from custom_role role join custom_role_member given using (organization_id)
                        where role.organization_id = current_organization() and given.role_id = role.id
                        group by role.id, role.permissions""").query(row -> {
            Set<Permission> given = permissions(row);
            for (UUID member : (UUID[]) row.getArray("members").getArray()) {
                permissions.merge(member, given, CustomRoleReads::both);
            }
        });
        return Collections.unmodifiableMap(permissions);
    }

    private static Set<Permission> both(Set<Permission> one, Set<Permission> other) {
        EnumSet<Permission> both = EnumSet.noneOf(Permission.class);
        both.addAll(one);
        both.addAll(other);
        return both;
    }

    private static CustomRole role(ResultSet row, int number) throws SQLException {
        return new CustomRole(
                row.getObject("id", UUID.class),
                row.getString("name"),
                permissions(row),
                row.getTimestamp("created_at").toInstant());
    }

    /** A permission that a newer release wrote and this one does not know gives nothing. */
    private static Set<Permission> permissions(ResultSet row) throws SQLException {
        List<String> named = List.of((String[]) row.getArray("permissions").getArray());
        return Arrays.stream(Permission.values())
                .filter(permission -> named.contains(permission.name()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
