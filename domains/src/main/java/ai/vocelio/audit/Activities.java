package ai.vocelio.audit;

import ai.vocelio.kernel.Keyset;
import ai.vocelio.kernel.Keyset.Direction;
import ai.vocelio.kernel.Page;
import ai.vocelio.kernel.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happened in the current organization that its people want to know: entries of the audit log, and no log of its own. The
 * database says of each entry what it is when it is written.
 */
@Service
public class Activities {

    /** Up to which number they are counted. */
    public static final int COUNTED = 10_000;

    private static final String OURS = " from audit_entry where organization_id = current_organization()"
            + " and activity is not null and activity = any(:verbs)";
    private static final String SELECT =
            "select id, at, activity, actor_kind, actor_id, actor_name, actor_organization," + " object_type, object_id"
                    + OURS;
    private static final Keyset NEWEST_FIRST = new Keyset("at", "timestamptz", Direction.DESC);

    private final JdbcClient jdbc;

    Activities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A page of what matches, the newest first. */
    @Transactional(readOnly = true)
    public Page<Activity> list(ActivityFilter filter, Paging paging) {
        Map<String, Object> parameters = new HashMap<>();
        String conditions = conditions(filter, parameters);
        return NEWEST_FIRST.read(jdbc, SELECT + conditions, parameters, paging, Activities::activity);
    }

    /** How much matches, counted up to {@link #COUNTED}. */
    @Transactional(readOnly = true)
    public long count(ActivityFilter filter) {
        Map<String, Object> parameters = new HashMap<>();
        String conditions = conditions(filter, parameters);
        return jdbc.sql("select count(*) from (select 1" + OURS + conditions + " limit " + COUNTED + ") matching")
                .params(parameters)
                .query(Long.class)
                .single();
    }

    private static String conditions(ActivityFilter filter, Map<String, Object> parameters) {
        parameters.put(
                "verbs",
                new SqlArrayValue(
                        "text", filter.verbs().stream().map(Enum::name).toArray()));
        StringBuilder conditions = new StringBuilder();
        if (filter.actorId() != null) {
            conditions.append(" and actor_id = :actor");
            parameters.put("actor", filter.actorId());
        }
        if (filter.from() != null) {
            conditions.append(" and at >= :from");
            parameters.put("from", Timestamp.from(filter.from()));
        }
        if (filter.to() != null) {
            conditions.append(" and at < :to");
            parameters.put("to", Timestamp.from(filter.to()));
        }
        return conditions.toString();
    }

    private static Activity activity(ResultSet row, int number) throws SQLException {
        return new Activity(
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                ActivityVerb.valueOf(row.getString("activity")),
                new AuditActor(
                        AuditActorKind.valueOf(row.getString("actor_kind")),
                        row.getObject("actor_id", UUID.class),
                        row.getString("actor_name"),
                        row.getString("actor_organization")),
                row.getString("object_type"),
                row.getObject("object_id", UUID.class));
    }
}
