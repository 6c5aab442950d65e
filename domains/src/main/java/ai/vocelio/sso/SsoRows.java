package ai.vocelio.sso;

import ai.vocelio.kernel.Keyset;
import ai.vocelio.kernel.Keyset.Direction;
import ai.vocelio.kernel.Page;
import ai.vocelio.kernel.Paging;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.team.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The rows of connections. */
@Repository
class SsoRows {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String HERE = " where organization_id = current_organization()";
    private static final String SELECT = """
            select id, kind, name, status, issuer, client_id, entity_id, sign_in_url, certificates, role_mappings, default_role,
                   is_enforced, created_at, told < wanted as is_being_told, tries, problem, retry_at
            from sso_provider left join sso_setup using (organization_id)""" + HERE;
    private static final Keyset OLDEST_FIRST = new Keyset("created_at", "timestamptz", Direction.ASC);

    private final JdbcClient jdbc;

    SsoRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param sealed the secret; null for one that has none */
    void insert(SsoProvider connection, byte @Nullable [] sealed) {
        jdbc.sql("""
                        insert into sso_provider (organization_id, id, kind, name, status, role_mappings, created_at)
                        values (?, ?, ?, ?, ?, '[]', ?)""")
                .params(
                        Tenant.required(),
                        connection.id(),
                        connection.kind().name(),
                        connection.name(),
                        connection.status().name())
                .param(Timestamp.from(connection.createdAt()))
                .update();
        update(connection, sealed);
    }

    /** @param sealed the secret; null to leave it as it is */
    void update(SsoProvider connection, byte @Nullable [] sealed) {
        OidcProvider oidc = connection.oidc();
        SamlProvider saml = connection.saml();
        Role everybody = connection.roles().everybody();
        jdbc.sql("""
                        update sso_provider
                        set name = :name, status = :status, issuer = :issuer, client_id = :clientId,
                            client_secret = coalesce(:secret, client_secret), entity_id = :entityId,
                            sign_in_url = :signInUrl, certificates = :certificates, role_mappings = :mappings::jsonb,
                            default_role = :everybody, is_enforced = :isEnforced""" + HERE + " and id = :id")
                .param("id", connection.id())
                .param("name", connection.name())
                .param("status", connection.status().name())
                .param("issuer", oidc == null ? null : oidc.issuer())
                .param("clientId", oidc == null ? null : oidc.client())
                .param("secret", sealed)
                .param("entityId", saml == null ? null : saml.entity())
                .param("signInUrl", saml == null ? null : saml.signInUrl())
                .param("certificates", saml == null ? null : texts(saml.certificates()))
                .param("mappings", JSON.writeValueAsString(connection.roles().mappings()))
                .param("everybody", everybody == null ? null : everybody.name())
                .param("isEnforced", connection.isEnforced())
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from sso_provider" + HERE + " and id = ?").param(id).update();
    }

    @Transactional(readOnly = true)
    byte[] secret(UUID id) {
        return jdbc.sql("select client_secret from sso_provider" + HERE + " and id = ?")
                .param(id)
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    Optional<SsoProvider> find(UUID id) {
        return Optional.ofNullable(byIds(List.of(id)).get(id));
    }

    /** Of two who change one at once the second sees what the first has done. */
    Optional<SsoProvider> locked(UUID id) {
        jdbc.sql("select 1 from sso_provider" + HERE + " for update")
                .query((row, n) -> 1)
                .list();
        return find(id);
    }

    Map<UUID, SsoProvider> byIds(Collection<UUID> ids) {
        return jdbc
                .sql(SELECT + " and id = any(?)")
                .param(new SqlArrayValue("uuid", ids.toArray()))
                .query(SsoRows::connection)
                .stream()
                .collect(Collectors.toMap(SsoProvider::id, Function.identity()));
    }

    List<SsoProvider> all() {
        return jdbc.sql(SELECT + " order by created_at, id")
                .query(SsoRows::connection)
                .list();
    }

    Page<SsoProvider> list(Paging paging) {
        return OLDEST_FIRST.read(jdbc, SELECT, Map.of(), paging, SsoRows::connection);
    }

    long count() {
        return jdbc.sql("select count(*) from sso_provider" + HERE)
                .query(Long.class)
                .single();
    }

    private static SqlArrayValue texts(List<String> texts) {
        return new SqlArrayValue("text", texts.toArray());
    }

    private static SsoProvider connection(ResultSet row, int n) throws SQLException {
        SsoKind kind = SsoKind.valueOf(row.getString("kind"));
        return new SsoProvider(
                row.getObject("id", UUID.class),
                kind,
                row.getString("name"),
                SsoStatus.valueOf(row.getString("status")),
                kind == SsoKind.OIDC ? new OidcProvider(text(row, "issuer"), text(row, "client_id"), null) : null,
                kind == SsoKind.SAML
                        ? new SamlProvider(text(row, "entity_id"), text(row, "sign_in_url"), certificates(row))
                        : null,
                roles(row),
                row.getBoolean("is_enforced"),
                row.getTimestamp("created_at").toInstant(),
                setup(row));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        @Nullable String value = row.getString(column);
        return value == null ? "" : value;
    }

    private static List<String> certificates(ResultSet row) throws SQLException {
        java.sql.@Nullable Array value = row.getArray("certificates");
        return value == null ? List.of() : Arrays.asList((String[]) value.getArray());
    }

    private static SsoRoles roles(ResultSet row) throws SQLException {
        @Nullable String everybody = row.getString("default_role");
        return new SsoRoles(
                List.of(JSON.readValue(row.getString("role_mappings"), SsoRoleMapping[].class)),
                everybody == null ? null : Role.valueOf(everybody));
    }

    /** What is never told, because nobody was to come by it yet, is not being told either. */
    private static @Nullable SsoSetup setup(ResultSet row) throws SQLException {
        if (!row.getBoolean("is_being_told")) {
            return null;
        }
        @Nullable Timestamp retryAt = row.getTimestamp("retry_at");
        return new SsoSetup(row.getInt("tries"), row.getString("problem"), instant(retryAt));
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
