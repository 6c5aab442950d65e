package ai.vocelio.whitelabel;

import ai.vocelio.kernel.Keyset;
import ai.vocelio.kernel.Keyset.Direction;
import ai.vocelio.kernel.Page;
import ai.vocelio.kernel.Paging;
import ai.vocelio.organizations.Organization;
import ai.vocelio.organizations.Organizations;
import ai.vocelio.whitelabel.worn.WornBrand;
import ai.vocelio.whitelabel.worn.WornBrand.Picture;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Reads the brand and its versions into records. */
@Repository
class BrandReads {

    private static final String SETTINGS = """
            name, background_color, text_color, primary_color, on_primary_color, link_color, font, logo_id, favicon_id,
            login_background_id, terms_url, privacy_url, imprint_url, sender_name, is_powered_by_shown""";
    private static final String VERSIONS = "select id, number, published_at, " + SETTINGS
            + " from brand_version where organization_id = current_organization()";
    private static final String UNNAMED = "Vocelio";
    private static final Keyset NEWEST_FIRST = new Keyset("number", "int", Direction.DESC);

    private final JdbcClient jdbc;
    private final Organizations organizations;

    BrandReads(JdbcClient jdbc, Organizations organizations) {
        this.jdbc = jdbc;
        this.organizations = organizations;
    }

    /** What the brand begins with. */
    BrandSettings standard() {
        return BrandSettings.standard(
                organizations.current().map(Organization::name).orElse(UNNAMED));
    }

    /** The standard one for an organization that has changed nothing yet. */
    Brand brand() {
        return jdbc.sql("select live_version_id, lock_version, updated_at, " + SETTINGS
                        + " from brand where organization_id = current_organization()")
                .query(this::brand)
                .optional()
                .orElseGet(() -> new Brand(standard(), null, true, 0, null));
    }

    Optional<BrandVersion> live() {
        return jdbc.sql(VERSIONS + """
                         and id = (select live_version_id from brand
                                   where organization_id = current_organization())""").query(BrandReads::version).optional();
    }

    /** The version that people see: the organization's own, else that of the nearest above it. */
    Optional<WornBrand> worn() {
        return jdbc.sql("select (version).*, logo, favicon, login_background from brand_worn()")
                .query((row, n) -> new WornBrand(
                        row.getObject("organization_id", UUID.class),
                        settings(row),
                        Picture.of(row.getString("logo")),
                        Picture.of(row.getString("favicon")),
                        Picture.of(row.getString("login_background"))))
                .optional();
    }

    Map<UUID, BrandVersion> versions(Collection<UUID> ids) {
        return jdbc
                .sql(VERSIONS + " and id = any(?)")
                .param(new SqlArrayValue("uuid", ids.toArray()))
                .query(BrandReads::version)
                .stream()
                .collect(Collectors.toMap(BrandVersion::id, Function.identity()));
    }

    Page<BrandVersion> versions(Paging paging) {
        return NEWEST_FIRST.read(jdbc, VERSIONS, Map.of(), paging, BrandReads::version);
    }

    long countVersions() {
        return jdbc.sql("select count(*) from brand_version where organization_id = current_organization()")
                .query(Long.class)
                .single();
    }

    private Brand brand(ResultSet row, int n) throws SQLException {
        BrandSettings draft = settings(row);
        @Nullable UUID liveVersionId = row.getObject("live_version_id", UUID.class);
        boolean isLive = liveVersionId != null
                && live().map(BrandVersion::settings).filter(draft::equals).isPresent();
        return new Brand(
                draft,
                liveVersionId,
                !isLive,
                row.getInt("lock_version"),
                row.getTimestamp("updated_at").toInstant());
    }

    private static BrandVersion version(ResultSet row, int n) throws SQLException {
        return new BrandVersion(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                settings(row),
                row.getTimestamp("published_at").toInstant());
    }

    private static BrandSettings settings(ResultSet row) throws SQLException {
        return new BrandSettings(
                row.getString("name"),
                new BrandColors(
                        row.getString("background_color"),
                        row.getString("text_color"),
                        row.getString("primary_color"),
                        row.getString("on_primary_color"),
                        row.getString("link_color")),
                BrandFont.valueOf(row.getString("font")),
                row.getObject("logo_id", UUID.class),
                row.getObject("favicon_id", UUID.class),
                row.getObject("login_background_id", UUID.class),
                row.getString("terms_url"),
                row.getString("privacy_url"),
                row.getString("imprint_url"),
                row.getString("sender_name"),
                row.getBoolean("is_powered_by_shown"));
    }
}
