package ai.vocelio.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.vocelio.testing.DomainTest;
import ai.vocelio.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Walks PostgreSQL's catalogue: every table is locked, or stands on a short list with its reason. */
@DomainTest
class RowSecurityTests {

    private static final String APP_ROLE = "vocelio_app";
    private static final JdbcClient OWNER = owner();

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    static void build_a_schema_that_breaks_every_rule() {
        OWNER.sql("drop schema if exists canary cascade").update();
        OWNER.sql("create schema canary").update();
        OWNER.sql("create table canary.open (id uuid, at timestamp, cost numeric(10,2))")
                .update();
        OWNER.sql("create table canary.leaky (organization_id uuid not null, id uuid not null, primary key (id))")
                .update();
        OWNER.sql("create policy everybody on canary.leaky using (true)").update();
        OWNER.sql("alter table canary.open add constraint to_anybody foreign key (id) references canary.leaky (id)")
                .update();
        OWNER.sql("create view canary.peephole as select * from canary.leaky").update();
        OWNER.sql("create function canary.skeleton_key() returns int language sql security definer return 1")
                .update();
        OWNER.sql("grant truncate on canary.leaky to " + APP_ROLE).update();
        OWNER.sql("grant create on schema canary to " + APP_ROLE).update();
    }

    @AfterAll
    static void tear_it_down() {
        OWNER.sql("drop schema canary cascade").update();
    }

    @Test
    void every_table_names_its_organization() {
        none(Catalogue::tablesWithoutOrganization);
    }

    @Test
    void every_table_forces_row_security_also_on_its_owner() {
        none(Catalogue::tablesWithoutForcedRowSecurity);
    }

    @Test
    void every_table_has_one_policy_for_what_is_read_and_what_is_written() {
        none(Catalogue::tablesWithoutTheOnePolicy);
    }

    @Test
    void every_table_has_a_primary_key() {
        none(Catalogue::tablesWithoutPrimaryKey);
    }

    @Test
    void every_index_starts_with_the_organization() {
        none(Catalogue::indexesThatDoNotStartWithTheOrganization);
    }

    @Test
    void no_foreign_key_leads_to_another_organization() {
        none(Catalogue::foreignKeysWithoutOrganization);
    }

    @Test
    void time_is_stored_with_its_zone() {
        none(Catalogue::columnsOfLocalTime);
    }

    @Test
    void money_is_stored_exactly() {
        none(Catalogue::columnsOfInexactMoney);
    }

    @Test
    void views_read_with_the_eyes_of_the_reader() {
        none(Catalogue::viewsWithTheOwnersEyes);
    }

    @Test
    void functions_with_the_owners_rights_are_on_the_list() {
        none(Catalogue::functionsWithTheOwnersRights);
    }

    @Test
    void the_application_role_owns_nothing_and_only_reads_and_writes_rows() {
        none(catalogue -> catalogue.powersOf(APP_ROLE));
    }

    @Test
    void the_lists_of_exceptions_hold_nothing_that_is_not_there() {
        assertThat(house().allTables()).containsAll(Catalogue.SHARED.keySet());
        assertThat(house().tables()).isNotEmpty();
    }

    @Test
    void the_application_role_cannot_take_the_lock_off() {
        Map.of(
                        "alter table idempotency_key disable row level security", "must be owner",
                        "alter table idempotency_key no force row level security", "must be owner",
                        "drop policy organization_only on idempotency_key", "must be owner",
                        "truncate idempotency_key", "permission denied",
                        "set role vocelio_owner", "permission denied",
                        "set session authorization vocelio_owner", "permission denied",
                        "alter role vocelio_app bypassrls", "permission denied",
                        "set session_replication_role = replica", "permission denied",
                        "select guard_tenant_table('idempotency_key')", "permission denied",
                        "create table mine (id uuid)", "permission denied")
                .forEach((attempt, answer) -> assertThatThrownBy(
                                () -> jdbc.sql(attempt).update())
                        .as(attempt)
                        .isInstanceOf(DataAccessException.class)
                        .hasStackTraceContaining(answer));
    }

    private void none(Function<Catalogue, List<String>> question) {
        assertThat(question.apply(new Catalogue(OWNER, "canary"))).as("canary").isNotEmpty();
        assertThat(question.apply(house())).isEmpty();
    }

    private Catalogue house() {
        return new Catalogue(jdbc, "public");
    }

    private static JdbcClient owner() {
        TestDatabase database = TestDatabase.shared();
        Map<String, String> settings = database.environment();
        return JdbcClient.create(new DriverManagerDataSource(
                database.url(),
                Objects.requireNonNull(settings.get("VOCELIO_DATABASE_OWNER")),
                Objects.requireNonNull(settings.get("VOCELIO_DATABASE_OWNER_PASSWORD"))));
    }
}
