package ai.vocelio.audit;

import ai.vocelio.kernel.Keyset;
import ai.vocelio.kernel.Keyset.Direction;
import ai.vocelio.kernel.Page;
import ai.vocelio.kernel.Paging;
import ai.vocelio.kernel.Tenant;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The audit log of the current organization. What changes a row writes its entry by a trigger, in the same transaction:
 * {@code select audit_table(…)} in the migration of the table. Nobody changes or deletes an entry, the application neither.
 */
@Service
public class AuditEntries {

    /** Up to which number entries are counted. */
    public static final int COUNTED = 10_000;

    private static final String OURS = " from audit_entry where organization_id = current_organization()";
    private static final String ENTRIES = """
            select id, at, actor_kind, actor_id, actor_name, on_behalf_of_id, client, request_id, address, action,
                   object_type, object_id, outcome, code, before::text as before, after::text as after, support_id,
                   actor_organization""" + OURS;
    private static final Keyset NEWEST_FIRST = new Keyset("at", "timestamptz", Direction.DESC);

    private final JdbcClient jdbc;
    private final AuditRows rows = new AuditRows();

    AuditEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Notes that what the current actor tried was refused by a rule, so that nothing was changed.
     *
     * @param code the fault's own
     * @param objectType name in the schema of the type of what was to be changed; null when it names nothing that is there
     */
    @Transactional
    public void refused(String code, @Nullable String objectType, @Nullable UUID objectId) {
        jdbc.sql("select write_audit_entry(?, 'REFUSED', ?, ?, ?, null, null)")
                .params(Tenant.required(), code)
                .param(objectType)
                .param(objectId)
                .query((row, n) -> 1)
                .list();
    }

    /** The entries with these ids; what is not of this organization is absent. */
    @Transactional(readOnly = true)
    public Map<UUID, AuditEntry> byIds(Collection<UUID> ids) {
        return jdbc
                .sql(ENTRIES + " and id = any(?)")
                .param(new SqlArrayValue("uuid", ids.toArray()))
                .query(rows)
                .stream()
                .collect(Collectors.toMap(AuditEntry::id, Function.identity()));
    }

    /** A page of the entries that match, the newest first. */
    @Transactional(readOnly = true)
    public Page<AuditEntry> list(AuditFilter filter, Paging paging) {
        Map<String, Object> parameters = new HashMap<>();
        String conditions = conditions(filter, parameters);
        return NEWEST_FIRST.read(jdbc, ENTRIES + conditions, parameters, paging, rows);
    }

    /** How many entries match, counted up to {@link #COUNTED}. */
    @Transactional(readOnly = true)
    public long count(AuditFilter filter) {
        Map<String, Object> parameters = new HashMap<>();
        String conditions = conditions(filter, parameters);
        return jdbc.sql("select count(*) from (select 1" + OURS + conditions + " limit " + COUNTED + ") matching")
                .params(parameters)
                .query(Long.class)
                .single();
    }

    private static String conditions(AuditFilter filter, Map<String, Object> parameters) {
        StringBuilder conditions = new StringBuilder();
        add(conditions, parameters, "actor_kind = :kind", "kind", name(filter.actorKind()));
        add(conditions, parameters, "actor_id = :actor", "actor", filter.actorId());
        add(conditions, parameters, "action = :action", "action", filter.action());
        add(conditions, parameters, "object_type = :type", "type", filter.objectType());
        add(conditions, parameters, "object_id = :object", "object", filter.objectId());
        add(conditions, parameters, "support_id = :support", "support", filter.supportId());
        add(conditions, parameters, "outcome = :outcome", "outcome", name(filter.outcome()));
        add(conditions, parameters, "at >= :from", "from", time(filter.from()));
        add(conditions, parameters, "at < :to", "to", time(filter.to()));
        return conditions.toString();
    }

    private static void add(
            StringBuilder conditions,
            Map<String, Object> parameters,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            conditions.append(" and ").append(condition);
            parameters.put(name, value);
        }
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static @Nullable Timestamp time(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
