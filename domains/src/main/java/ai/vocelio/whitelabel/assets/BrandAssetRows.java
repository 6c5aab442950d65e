package ai.vocelio.whitelabel.assets;

import ai.vocelio.kernel.Keyset;
import ai.vocelio.kernel.Keyset.Direction;
import ai.vocelio.kernel.Page;
import ai.vocelio.kernel.Paging;
import ai.vocelio.kernel.Tenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
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
import org.springframework.transaction.annotation.Transactional;

/** The rows of assets. */
@Repository
class BrandAssetRows {

    private static final String SELECT = """
            select id, kind, format, digest, bytes, width, height, created_at, uploaded_at
            from brand_asset where organization_id = current_organization()""";
    private static final Keyset NEWEST_FIRST = new Keyset("created_at", "timestamptz", Direction.DESC);

    private final JdbcClient jdbc;

    BrandAssetRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UploadTicket ticket, UUID createdBy, Instant now) {
        jdbc.sql("""
                        insert into brand_asset (organization_id, id, kind, created_by_id, created_at, upload_ends_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(Tenant.required(), ticket.assetId(), ticket.kind().name(), createdBy)
                .params(Timestamp.from(now), Timestamp.from(ticket.expiresAt()))
                .update();
    }

    /** Gives an asset its content; false when it has some already, or is not there. */
    @Transactional
    boolean fill(UUID id, CleanPicture picture, String digest, Instant now) {
        return jdbc.sql("""
                        update brand_asset set uploaded_at = ?, format = ?, content = ?, digest = ?, bytes = ?, width = ?, height = ?
                        where organization_id = current_organization() and id = ? and content is null""")
                        .params(Timestamp.from(now), picture.format().name(), picture.content(), digest)
                        .params(picture.content().length, picture.width(), picture.height(), id)
                        .update()
                == 1;
    }

    /** Forgets the assets that were never sent. */
    void forgetUnsent(Instant now) {
        jdbc.sql("""
                        delete from brand_asset where organization_id = current_organization()
                          and uploaded_at is null and upload_ends_at < ?""").param(Timestamp.from(now)).update();
    }

    boolean delete(UUID id) {
        return jdbc.sql("delete from brand_asset where organization_id = current_organization() and id = ?")
                        .param(id)
                        .update()
                == 1;
    }

    boolean isUsed(UUID id) {
        return jdbc.sql("""
                        select exists (select from brand where organization_id = current_organization()
                                         and :id in (logo_id, favicon_id, login_background_id))
                            or exists (select from brand_version where organization_id = current_organization()
                                         and :id in (logo_id, favicon_id, login_background_id))""").param("id", id).query(Boolean.class).single();
    }

    @Transactional(readOnly = true)
    Map<UUID, BrandAsset> byIds(Collection<UUID> ids) {
        return jdbc
                .sql(SELECT + " and id = any(?)")
                .param(new SqlArrayValue("uuid", ids.toArray()))
                .query(BrandAssetRows::asset)
                .stream()
                .collect(Collectors.toMap(BrandAsset::id, Function.identity()));
    }

    Page<BrandAsset> list(Paging paging) {
        return NEWEST_FIRST.read(jdbc, SELECT, Map.of(), paging, BrandAssetRows::asset);
    }

    long count() {
        return jdbc.sql("select count(*) from brand_asset where organization_id = current_organization()")
                .query(Long.class)
                .single();
    }

    Optional<AssetContent> content(String digest) {
        return jdbc.sql("""
                        select format, content from brand_asset
                        where organization_id = current_organization() and digest = ? limit 1""")
                .param(digest)
                .query((row, n) ->
                        new AssetContent(BrandAssetFormat.valueOf(row.getString("format")), row.getBytes("content")))
                .optional();
    }

    private static BrandAsset asset(ResultSet row, int n) throws SQLException {
        @Nullable String format = row.getString("format");
        @Nullable Timestamp uploadedAt = row.getTimestamp("uploaded_at");
        return new BrandAsset(
                row.getObject("id", UUID.class),
                BrandAssetKind.valueOf(row.getString("kind")),
                format == null ? null : BrandAssetFormat.valueOf(format),
                row.getString("digest"),
                row.getObject("bytes", Integer.class),
                row.getObject("width", Integer.class),
                row.getObject("height", Integer.class),
                row.getTimestamp("created_at").toInstant(),
                uploadedAt == null ? null : uploadedAt.toInstant());
    }
}
