package ai.vocelio.house;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What PostgreSQL says of the tables of a schema, asked as questions whose answer should be: none. */
final class Catalogue {

    /** Tables of the machinery, each with the reason why it belongs to no organization. */
    static final Map<String, String> SHARED = Map.of(
            "event_publication", "Spring Modulith's log, read by no domain; each event carries its organization",
            "flyway_schema_history", "which migrations ran",
            "organization_identity",
                    "which organization an id of the identity provider means, asked before any is known; out of the application's reach",
            "organization_tombstone",
                    "that an organization was there, which outlives it; out of the application's reach",
            "scheduled_tasks", "db-scheduler's queue, read by no domain; each instance names its organization");

    /** Functions that run with the owner's rights, each with the reason; audited one by one. */
    static final Map<String, String> OWNERS_RIGHTS = Map.of(
            "organization_of_identity", "tells one id of an organization for one id of the identity provider",
            "become_identity", "notes such an id for the current organization alone",
            "organization_erased_at", "tells of one id when its organization was erased",
            "erase_organization_rows",
                    "takes rows of the current organization away when its removal is due, also of the log",
            "finish_organization_erasure", "takes the rest of it away, and itself");

    /** Unique across organizations on purpose, with the reason. */
    private static final Map<String, String> ACROSS = Map.of(
            "organization_pkey", "the organization itself",
            "organization_alias_unique", "a log-in names the organization by its alias",
            "organization_by_parent", "a parent lists its children",
            "organization_by_platform", "a platform looks after all of its tree",
            "support_access_by_actor", "who acts elsewhere lists where its people do",
            "domain_served", "a host name is served for one organization at a time",
            "email_domain_proven", "who has proven an e-mail domain looks for others who have");

    /** Policies beside the one, each with the reason; they let read and never write. */
    static final Map<String, String> DOORS = Map.of(
            "organization.seen_from_above", "a parent reads the places, names and states of its children",
            "organization.seen_by_alias", "who is not signed in yet comes by a host name with the alias in it",
            "support_access.seen_by_actor", "an organization reads where its people act, and why",
            "domain.seen_by_name", "who is not signed in yet comes by a host name",
            "email_domain.seen_by_name", "who has proven an e-mail domain looks for others who have");

    private static final String TENANT_COLUMN =
            "(case c.relname when 'organization' then 'id' else 'organization_id' end)";
    private static final String LOCK = "'(' || " + TENANT_COLUMN + " || ' = current_organization())'";
    private static final String TABLES = """
            from pg_class c
            where c.relnamespace = cast(:schema as regnamespace) and c.relkind in ('r', 'p')
              and c.relname not in (:shared) and\s""";

    private final JdbcClient jdbc;
    private final String schema;

    Catalogue(JdbcClient jdbc, String schema) {
        this.jdbc = jdbc;
        this.schema = schema;
    }

    List<String> tables() {
        return ask("select c.relname " + TABLES + "true");
    }

    /** Every table, those of the machinery included. */
    List<String> allTables() {
        return ask("""
                select c.relname from pg_class c
                where c.relnamespace = cast(:schema as regnamespace) and c.relkind in ('r', 'p')""");
    }

    List<String> tablesWithoutOrganization() {
        return ask("select c.relname " + TABLES + """
                not exists (select from pg_attribute a
                            where a.attrelid = c.oid and a.attname = %s
                              and a.attnotnull and a.atttypid = 'uuid'::regtype)""".formatted(TENANT_COLUMN));
    }

    List<String> tablesWithoutForcedRowSecurity() {
        return ask("select c.relname " + TABLES + "not (c.relrowsecurity and c.relforcerowsecurity)");
    }

    /** One policy each, for every command and role, that looks at what is read and at what is written; and named doors. */
    List<String> tablesWithoutTheOnePolicy() {
        return ask("select c.relname " + TABLES + """
                (1 <> (select count(*) from pg_policy p where p.polrelid = c.oid
                       and not (p.polcmd = 'r' and c.relname || '.' || p.polname in (:doors)))
                or not exists (select from pg_policy p
                               where p.polrelid = c.oid and p.polcmd = '*' and p.polroles = '{0}'
                                 and pg_get_expr(p.polqual, p.polrelid) = %1$s
                                 and pg_get_expr(p.polwithcheck, p.polrelid) = %1$s))""".formatted(LOCK));
    }

    List<String> tablesWithoutPrimaryKey() {
        return ask("select c.relname " + TABLES + """
                not exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary)""");
    }

    /** Only an index that starts with the organization is found by row security, and can be distributed by it. */
    List<String> indexesThatDoNotStartWithTheOrganization() {
        return ask("""
                select i.indexrelid::regclass::text %s exists (select)""".formatted(TABLES.replace(
                        "from pg_class c", "from pg_class c join pg_index i on i.indrelid = c.oid"))
                + """
                 and i.indexrelid::regclass::text not in (:across)
                 and coalesce((select a.attname from pg_attribute a
                               where a.attrelid = c.oid and a.attnum = i.indkey[0]), '') <> 'organization_id'""");
    }

    /** A plain foreign key lets one organization point at another's row. */
    List<String> foreignKeysWithoutOrganization() {
        return ask("select k.conname " + """
                from pg_constraint k
                where k.connamespace = cast(:schema as regnamespace) and k.contype = 'f'
                  and not exists (
                    select from unnest(k.conkey, k.confkey) as pair(here, there)
                    join pg_attribute h on h.attrelid = k.conrelid and h.attnum = pair.here
                    join pg_attribute t on t.attrelid = k.confrelid and t.attnum = pair.there
                    where h.attname = 'organization_id' and t.attname = 'organization_id')""");
    }

    /** Foreign keys as `table>table`. */
    List<String> foreignKeys() {
        return ask("""
                select k.conrelid::regclass || '>' || k.confrelid::regclass from pg_constraint k
                where k.connamespace = cast(:schema as regnamespace) and k.contype = 'f'""");
    }

    List<String> columnsOfLocalTime() {
        return columns("a.atttypid in ('timestamp'::regtype, 'time'::regtype, 'timetz'::regtype)");
    }

    /** numeric(19,6) or no numeric at all; never a binary fraction. */
    List<String> columnsOfInexactMoney() {
        return columns("""
                (a.atttypid in ('float4'::regtype, 'float8'::regtype, 'money'::regtype)
                or a.atttypid = 'numeric'::regtype and format_type(a.atttypid, a.atttypmod) <> 'numeric(19,6)')""");
    }

    /** A view reads with its owner's eyes unless told otherwise. */
    List<String> viewsWithTheOwnersEyes() {
        return ask("""
                select c.relname from pg_class c
                where c.relnamespace = cast(:schema as regnamespace) and c.relkind in ('v', 'm')
                  and not coalesce('security_invoker=true' = any(c.reloptions), false)""");
    }

    List<String> functionsWithTheOwnersRights() {
        return ask("""
                select p.proname from pg_proc p
                where p.pronamespace = cast(:schema as regnamespace) and p.prosecdef
                  and p.proname not in (:rights)""");
    }

    /** What the application role owns, or may do beyond reading and writing rows. */
    List<String> powersOf(String role) {
        return jdbc.sql("""
                        select 'owns ' || c.oid::regclass from pg_class c
                        where c.relowner = cast(:role as regrole) and c.relnamespace = cast(:schema as regnamespace)
                        union all
                        select p.power || ' ' || c.oid::regclass
                        from pg_class c, unnest(array ['truncate', 'references', 'trigger', 'maintain']) as p(power)
                        where c.relnamespace = cast(:schema as regnamespace) and c.relkind in ('r', 'p')
                          and has_table_privilege(:role, c.oid, p.power)
                        union all
                        select 'create in schema' where has_schema_privilege(:role, :schema, 'create')
                        union all
                        select 'is ' || a.what from pg_roles r,
                          lateral (values ('superuser', r.rolsuper), ('bypassrls', r.rolbypassrls),
                                          ('createrole', r.rolcreaterole), ('replication', r.rolreplication)) a(what, has)
                        where r.rolname = :role and a.has
                        union all
                        select 'member of ' || m.roleid::regrole from pg_auth_members m
                        where m.member = cast(:role as regrole)""")
                .param("role", role)
                .param("schema", schema)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private List<String> columns(String condition) {
        return ask("""
                select c.relname || '.' || a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid
                where c.relnamespace = cast(:schema as regnamespace) and c.relkind in ('r', 'p')
                  and c.relname not in (:shared) and a.attnum > 0 and not a.attisdropped and\s""" + condition);
    }

    private List<String> ask(String question) {
        return jdbc.sql(question)
                .param("schema", schema)
                .param("shared", SHARED.keySet())
                .param("across", ACROSS.keySet())
                .param("doors", DOORS.keySet())
                .param("rights", OWNERS_RIGHTS.isEmpty() ? Set.of("") : OWNERS_RIGHTS.keySet())
                .query((row, n) -> row.getString(1))
                .list();
    }
}
