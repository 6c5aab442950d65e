package ai.vocelio.house;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.testing.DomainTest;
import ai.vocelio.testing.TestDatabase;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Every table leaves audit entries or says why not, and no secret is in them. The instance is there before the schema is
 * built, and with it the migrated database whose functions that needs.
 */
@DomainTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditedTablesTests {

    private static final JdbcClient OWNER = owner();
    private static final String TABLES = """
            select c.relname from pg_class c
            where c.relnamespace = cast(:schema as regnamespace) and c.relkind in ('r', 'p') and""";
    private static final String TRIGGERS = """
            from pg_trigger t join pg_proc p on p.oid = t.tgfoid
            where t.tgrelid = c.oid and t.tgenabled = 'O' and p.proname in ('audit_row', 'audit_links')""";

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    void build_a_schema_that_breaks_every_rule() {
        OWNER.sql("drop schema if exists unaudited cascade").update();
        OWNER.sql("create schema unaudited").update();
        OWNER.sql("create table unaudited.forgotten (organization_id uuid, id uuid)")
                .update();
        OWNER.sql("create table unaudited.told (organization_id uuid, id uuid, access_token text, sealed bytea)")
                .update();
        OWNER.sql("select audit_table('unaudited.told', 'Told')").query().listOfRows();
    }

    @AfterAll
    static void tear_it_down() {
        OWNER.sql("drop schema unaudited cascade").update();
    }

    @Test
    void every_table_leaves_entries_or_says_why_not() {
        assertThat(undecided(OWNER, "unaudited")).containsExactly("forgotten");
        assertThat(undecided(jdbc, "public")).isEmpty();
    }

    @Test
    void what_may_be_a_secret_is_hidden_or_leaves_no_trace() {
        assertThat(secretsInTheOpen(OWNER, "unaudited")).containsExactly("told.access_token");
        assertThat(secretsInTheOpen(jdbc, "public")).isEmpty();
    }

    @Test
    void a_type_of_object_is_called_as_in_the_schema_or_has_none() {
        List<String> types = jdbc.sql("""
                        select distinct split_part(encode(tgargs, 'escape'), '\\000', 1) from pg_trigger
                        join pg_proc p on p.oid = tgfoid where p.proname in ('audit_row', 'audit_links')""").query((row, n) -> row.getString(1)).list();
        assertThat(types).contains("Agent", "ContactList").allMatch(type -> type.matches("([A-Z][a-z]+)+"));
    }

    /** Those of the machinery belong to no organization. */
    private static List<String> undecided(JdbcClient jdbc, String schema) {
        return jdbc.sql(TABLES + " c.relname not in (:shared) and not exists (select " + TRIGGERS + ")"
                        + " and coalesce(obj_description(c.oid, 'pg_class'), '') not like 'Not audited: %'")
                .param("schema", schema)
                .param("shared", Catalogue.SHARED.keySet())
                .query((row, n) -> row.getString(1))
                .list();
    }

    private static List<String> secretsInTheOpen(JdbcClient jdbc, String schema) {
        return jdbc.sql("""
                        select c.relname || '.' || a.attname from pg_class c
                        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                        cross join lateral (select split_part(encode(tgargs, 'escape'), '\\000', 2)::text[]
                                                || split_part(encode(tgargs, 'escape'), '\\000', 3)::text[] as closed
                                            from pg_trigger join pg_proc p on p.oid = tgfoid
                                            where tgrelid = c.oid and p.proname = 'audit_row') audit
                        where c.relnamespace = cast(:schema as regnamespace)
                          and (a.atttypid = 'bytea'::regtype
                               or a.attname ~ '(secret|hash|token|passw|credential|sealed|cipher|private|salt|otp|pin$|_key$)')
                          and a.attname <> all (closed)""")
                .param("schema", schema)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private static JdbcClient owner() {
        TestDatabase database = TestDatabase.shared();
        return JdbcClient.create(new DriverManagerDataSource(
                database.url(),
                Objects.requireNonNull(database.environment().get("VOCELIO_DATABASE_OWNER")),
                Objects.requireNonNull(database.environment().get("VOCELIO_DATABASE_OWNER_PASSWORD"))));
    }
}
