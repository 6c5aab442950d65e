package ai.vocelio.whitelabel;

import ai.vocelio.kernel.Ids;
import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Problem.Kind;
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
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links to the draft of the current organization's brand. Faults carry a {@link BrandPreviewUserErrorCode}. */
@Service
public class BrandPreviews {

    /** How many links may be good at once. */
    public static final int MOST = 20;

    private static final String SELECT = """
            select id, created_by_id, created_at, expires_at
            from brand_preview where organization_id = current_organization()""";

    private final JdbcClient jdbc;
    private final Clock clock;

    BrandPreviews(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Makes a link.
     *
     * @param lifetime for how long it is good
     * @param creator the member who makes it
     */
    @Transactional
    public IssuedPreview create(Duration lifetime, UUID creator) {
        Instant now = clock.instant();
        if (open().size() >= MOST) {
            throw new Problem(
                    Kind.LIMIT,
                    BrandPreviewUserErrorCode.TOO_MANY_PREVIEWS,
                    MOST + " previews are open: revoke those that nobody needs.");
        }
        PreviewSecret secret = PreviewSecret.next(Tenant.required());
        UUID id = Ids.next(now);
        jdbc.sql("""
                        insert into brand_preview (organization_id, id, hash, created_by_id, created_at, expires_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(Tenant.required(), id, secret.hash(), creator)
                .params(Timestamp.from(now), Timestamp.from(now.plus(lifetime)))
                .update();
        return new IssuedPreview(existing(id), secret);
    }

    /** Ends a link for good; one that has ended already stays as it is. */
    @Transactional
    public BrandPreview revoke(UUID id) {
        BrandPreview preview = existing(id);
        jdbc.sql("""
                        update brand_preview set revoked_at = ?
                        where organization_id = current_organization() and id = ? and revoked_at is null""").params(Timestamp.from(clock.instant()), id).update();
        return preview;
    }

    /** Whether this secret opens the draft of the current organization now. */
    @Transactional(readOnly = true)
    public boolean opens(PreviewSecret secret) {
        return jdbc.sql("""
                        select exists (select from brand_preview where organization_id = current_organization()
                                         and hash = ? and revoked_at is null and expires_at > ?)""")
                .params(secret.hash(), Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    /** The links that are good now, the newest first. */
    @Transactional(readOnly = true)
    public List<BrandPreview> open() {
        return jdbc.sql(SELECT + " and revoked_at is null and expires_at > ? order by created_at desc, id desc")
                .param(Timestamp.from(clock.instant()))
                .query(BrandPreviews::preview)
                .list();
    }

    /** The links with these ids, also those that are good no more; what is not of this organization is absent. */
    @Transactional(readOnly = true)
    public Map<UUID, BrandPreview> byIds(Collection<UUID> ids) {
        return jdbc
                .sql(SELECT + " and id = any(?)")
                .param(new SqlArrayValue("uuid", ids.toArray()))
                .query(BrandPreviews::preview)
                .stream()
                .collect(Collectors.toMap(BrandPreview::id, Function.identity()));
    }

    private BrandPreview existing(UUID id) {
        BrandPreview preview = byIds(List.of(id)).get(id);
        if (preview == null) {
            throw new Problem(
                    Kind.NOT_FOUND, BrandPreviewUserErrorCode.NOT_FOUND, "There is no such preview.", "brandPreviewId");
        }
        return preview;
    }

    private static BrandPreview preview(ResultSet row, int n) throws SQLException {
        return new BrandPreview(
                row.getObject("id", UUID.class),
                row.getObject("created_by_id", UUID.class),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant());
    }
}
