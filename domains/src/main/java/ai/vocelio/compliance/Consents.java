package ai.vocelio.compliance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the contacts of the current organization agreed to. */
@Service
@Transactional(readOnly = true)
public class Consents {

    private final JdbcClient jdbc;

    Consents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What each of these contacts agreed to, taken back or not, oldest first, at most 100 each. */
    public Map<UUID, List<Consent>> byContactIds(Collection<UUID> contactIds) {
        Map<UUID, List<Consent>> found = new HashMap<>();
        contactIds.forEach(id -> found.put(id, new ArrayList<>()));
        jdbc.sql("""
                        select given.* from unnest(?) wanted cross join lateral (
                            select * from consent where organization_id = current_organization() and contact_id = wanted
                            order by given_at, id limit 100) given order by given.contact_id, given.given_at, given.id""")
                .param(new SqlArrayValue("uuid", contactIds.toArray()))
                .query(Consents::consent)
                .list()
                .forEach(consent -> found.computeIfAbsent(consent.contactId(), id -> new ArrayList<>())
                        .add(consent));
        return found;
    }

    private static Consent consent(ResultSet row, int n) throws SQLException {
        Timestamp revoked = row.getTimestamp("revoked_at");
        return new Consent(
                row.getObject("id", UUID.class),
                row.getObject("contact_id", UUID.class),
                ConsentPurpose.valueOf(row.getString("purpose")),
                ConsentSource.valueOf(row.getString("source")),
                row.getString("evidence"),
                row.getTimestamp("given_at").toInstant(),
                revoked == null ? null : revoked.toInstant());
    }
}
