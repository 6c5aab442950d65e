package ai.vocelio.compliance;

import ai.vocelio.kernel.Keyset;
import ai.vocelio.kernel.Keyset.Direction;
import ai.vocelio.kernel.Page;
import ai.vocelio.kernel.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The numbers that the current organization may not call. */
@Service
@Transactional(readOnly = true)
public class DoNotCallList {

    private static final String OURS = " from do_not_call_entry where organization_id = current_organization()";
    private static final String ENTRIES = "select id, phone, reason, source, note, added_at, expires_at" + OURS;
    private static final Keyset NEWEST_FIRST = new Keyset("added_at", "timestamptz", Direction.DESC);
    private static final int MOST_COUNTED = 10_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    DoNotCallList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What forbids now to call these numbers; a number that may be called is absent. */
    public Map<String, DoNotCallEntry> byPhones(Collection<String> phones) {
        return jdbc
                .sql(ENTRIES + " and phone = any(?) and (expires_at is null or expires_at > ?)")
                .params(new SqlArrayValue("text", phones.toArray()), Timestamp.from(clock.instant()))
                .query(DoNotCallList::entry)
                .stream()
                .collect(Collectors.toMap(DoNotCallEntry::phone, Function.identity()));
    }

    /** The entries with these ids; what is not of this organization is absent. */
    public Map<UUID, DoNotCallEntry> byIds(Collection<UUID> ids) {
        return jdbc
                .sql(ENTRIES + " and id = any(?)")
                .param(new SqlArrayValue("uuid", ids.toArray()))
                .query(DoNotCallList::entry)
                .stream()
                .collect(Collectors.toMap(DoNotCallEntry::id, Function.identity()));
    }

    /** A page of the entries, newest first; those that have expired too. */
    public Page<DoNotCallEntry> list(Paging paging) {
        return NEWEST_FIRST.read(jdbc, ENTRIES, Map.of(), paging, DoNotCallList::entry);
    }

    /** How many entries there are; 10,000 stands for as many or more. */
    public long count() {
        return jdbc.sql("select count(*) from (select 1" + OURS + " limit " + MOST_COUNTED + ") entries")
                .query(Long.class)
                .single();
    }

    private static DoNotCallEntry entry(ResultSet row, int n) throws SQLException {
        Timestamp expires = row.getTimestamp("expires_at");
        return new DoNotCallEntry(
                row.getObject("id", UUID.class),
                row.getString("phone"),
                DoNotCallReason.valueOf(row.getString("reason")),
                DoNotCallSource.valueOf(row.getString("source")),
                row.getString("note"),
                row.getTimestamp("added_at").toInstant(),
                expires == null ? null : expires.toInstant());
    }
}
