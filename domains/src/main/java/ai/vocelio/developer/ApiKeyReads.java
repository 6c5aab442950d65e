package ai.vocelio.developer;

import ai.vocelio.kernel.Keyset;
import ai.vocelio.kernel.Keyset.Direction;
import ai.vocelio.kernel.Page;
import ai.vocelio.kernel.Paging;
import ai.vocelio.team.Permission;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The keys as they are now. */
@Component
class ApiKeyReads {

    private static final String SELECT = """
            select id, name, prefix, previous_prefix, previous_ends_at, permissions, networks, points, restore_rate, created_by_id,
                   created_at, expires_at, revoked_at, last_used_at
            from api_key where organization_id = current_organization()""";
    private static final Keyset NEWEST_FIRST = new Keyset("created_at", "timestamptz", Direction.DESC);

    private final JdbcClient jdbc;
    private final Clock clock;

    ApiKeyReads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Map<UUID, ApiKey> byIds(Collection<UUID> ids) {
        return jdbc
                .sql(SELECT + " and id = any(?)")
                .param(new SqlArrayValue("uuid", ids.toArray()))
                .query(this::key)
                .stream()
                .collect(Collectors.toMap(ApiKey::id, key -> key));
    }

    Page<ApiKey> list(Paging paging) {
        return NEWEST_FIRST.read(jdbc, SELECT, Map.of(), paging, this::key);
    }

    long count() {
        return jdbc.sql("select count(*) from api_key where organization_id = current_organization()")
                .query(Long.class)
                .single();
    }

    long countActive() {
        return jdbc.sql("""
                        select count(*) from api_key where organization_id = current_organization()
                          and revoked_at is null and (expires_at is null or expires_at > ?)""")
                .param(Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }

    /** The key with this secret, now or before its last rotation. */
    Optional<ApiKeyUse> byHash(byte[] hash, String address) {
        return jdbc.sql("""
                        select key.*, not exists (select from unnest(networks) network where cast(? as inet) <<= network::cidr)
                                      and networks <> '{}' as is_from_elsewhere,
                               hash <> ? as is_previous
                        from api_key key where organization_id = current_organization() and (hash = ? or previous_hash = ?)""").params(address, hash, hash, hash).query(this::use).optional();
    }

    private ApiKeyUse use(ResultSet row, int number) throws SQLException {
        ApiKey key = key(row, number);
        boolean isReplaced = row.getBoolean("is_previous") && key.previousEndsAt() == null;
        return new ApiKeyUse(key, isReplaced, row.getBoolean("is_from_elsewhere"));
    }

    /** What is no network, in the order given. */
    List<String> invalidNetworks(List<String> networks) {
        return jdbc.sql("select network from unnest(?) network where not pg_input_is_valid(network, 'cidr')")
                .param(new SqlArrayValue("text", networks.toArray()))
                .query((row, number) -> row.getString("network"))
                .list();
    }

    private ApiKey key(ResultSet row, int number) throws SQLException {
        Instant now = clock.instant();
        Instant revokedAt = instant(row, "revoked_at");
        Instant expiresAt = instant(row, "expires_at");
        Instant previousEndsAt = instant(row, "previous_ends_at");
        boolean isPreviousLive = previousEndsAt != null && previousEndsAt.isAfter(now);
        return new ApiKey(
                row.getObject("id", UUID.class),
                row.getString("name"),
                status(revokedAt, expiresAt, now),
                row.getString("prefix"),
                isPreviousLive ? row.getString("previous_prefix") : null,
                isPreviousLive ? previousEndsAt : null,
                permissions(row),
                texts(row, "networks").toList(),
                new ApiKeyLimits(row.getObject("points", Integer.class), row.getObject("restore_rate", Integer.class)),
                row.getObject("created_by_id", UUID.class),
                row.getTimestamp("created_at").toInstant(),
                expiresAt,
                revokedAt,
                instant(row, "last_used_at"));
    }

    private static ApiKeyStatus status(@Nullable Instant revokedAt, @Nullable Instant expiresAt, Instant now) {
        if (revokedAt != null) {
            return ApiKeyStatus.REVOKED;
        }
        return expiresAt == null || expiresAt.isAfter(now) ? ApiKeyStatus.ACTIVE : ApiKeyStatus.EXPIRED;
    }

    private static Set<Permission> permissions(ResultSet row) throws SQLException {
        return texts(row, "permissions").map(Permission::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
