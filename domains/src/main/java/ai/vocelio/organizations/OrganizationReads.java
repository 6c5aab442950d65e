package ai.vocelio.organizations;

import ai.vocelio.kernel.Keyset;
import ai.vocelio.kernel.Keyset.Direction;
import ai.vocelio.kernel.Page;
import ai.vocelio.kernel.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Reads organizations: row security shows the current one, its children, and to a platform all of its tree. */
@Repository
class OrganizationReads {

    private static final String SELECT = """
            select id, alias, name, time_zone, created_at, kind, parent_id, platform_id,
                   case when removal_requested_at is null then status else 'REMOVING' end as status,
                   case when removal_requested_at is null then status_reason end as status_reason,
                   coalesce(removal_requested_at, status_at) as status_at,
                   identity_told < identity_wanted as is_being_told, identity_tries, identity_problem, identity_retry_at
            from organization""";
    private static final String BELOW = SELECT + "_below(?)";
    private static final Keyset NEWEST_FIRST = new Keyset("created_at", "timestamptz", Direction.DESC);

    private final JdbcClient jdbc;

    OrganizationReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, Organization> byIds(Collection<UUID> ids) {
        return jdbc
                .sql(SELECT + " where id = any(?)")
                .param(new SqlArrayValue("uuid", ids.toArray()))
                .query(OrganizationReads::organization)
                .stream()
                .collect(Collectors.toMap(Organization::id, Function.identity()));
    }

    Optional<Organization> below(UUID id) {
        return jdbc.sql(BELOW).param(id).query(OrganizationReads::organization).optional();
    }

    Page<Organization> children(UUID parentId, Paging paging) {
        return NEWEST_FIRST.read(
                jdbc,
                SELECT + " where parent_id = :parent",
                Map.of("parent", parentId),
                paging,
                OrganizationReads::organization);
    }

    Map<UUID, List<Organization>> newestChildren(Collection<UUID> parentIds, int most) {
        Map<UUID, List<Organization>> found = new HashMap<>();
        parentIds.forEach(id -> found.put(id, new ArrayList<>()));
        jdbc.sql("select newest.* from unnest(?::uuid[]) wanted cross join lateral (" + SELECT
                        + " where parent_id = wanted order by created_at desc, id desc limit ?) newest"
                        + " order by parent_id, created_at desc, id desc")
                .params(parentIds.toArray(UUID[]::new), most)
                .query(OrganizationReads::organization)
                .list()
                .forEach(child ->
                        Objects.requireNonNull(found.get(child.parentId())).add(child));
        return found;
    }

    Map<UUID, Long> countChildren(Collection<UUID> parentIds) {
        Map<UUID, Long> found = new HashMap<>();
        jdbc.sql("select parent_id, count(*) from organization where parent_id = any(?) group by parent_id")
                .param(new SqlArrayValue("uuid", parentIds.toArray()))
                .query(row -> {
                    found.put(row.getObject(1, UUID.class), row.getLong(2));
                });
        return found;
    }

    private static Organization organization(ResultSet row, int number) throws SQLException {
        return new Organization(
                row.getObject("id", UUID.class),
                row.getString("alias"),
                row.getString("name"),
                row.getString("time_zone"),
                row.getTimestamp("created_at").toInstant(),
                OrganizationKind.valueOf(row.getString("kind")),
                row.getObject("parent_id", UUID.class),
                row.getObject("platform_id", UUID.class),
                OrganizationStatus.valueOf(row.getString("status")),
                row.getString("status_reason"),
                instant(row, "status_at"),
                row.getBoolean("is_being_told") ? setup(row) : null);
    }

    private static OrganizationSetup setup(ResultSet row) throws SQLException {
        return new OrganizationSetup(
                row.getInt("identity_tries"), row.getString("identity_problem"), instant(row, "identity_retry_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
