package ai.vocelio.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.vocelio.kernel.Jobs;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.organizations.OrganizationKind;
import ai.vocelio.organizations.Organizations;
import ai.vocelio.testing.DomainTest;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An organization with rows in every table, those to come included: after it is erased none is left, and nobody else lacks one. */
@DomainTest
class ErasureTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Organizations organizations;

    @Autowired
    Jobs jobs;

    private final UUID gone = UUID.randomUUID();
    private final UUID bystander = UUID.randomUUID();

    @BeforeEach
    void two_organizations_with_rows_in_every_table() {
        for (UUID one : List.of(gone, bystander)) {
            Tenant.as(one, () -> {
                organizations.ensure("e-" + one, "Northside", ZoneId.of("UTC"));
                organizations.ensurePlace(OrganizationKind.CUSTOMER, null);
            });
            for (String table : tables()) {
                if (!table.equals("organization")) {
                    in(one, () -> new SampleRows(jdbc).write(table, one));
                }
            }
        }
    }

    @Test
    void no_row_of_it_is_left_in_any_table_and_others_keep_theirs() {
        assertThat(rows(gone))
                .allSatisfy((table, count) ->
                        assertThat(count).as("canary: " + table).isPositive());
        Map<String, Long> before = rows(bystander);
        in(gone, this::publication);
        erase();
        assertThat(rows(gone))
                .allSatisfy((table, count) -> assertThat(count).as(table).isZero());
        assertThat(rows(bystander)).isEqualTo(before);
    }

    @Test
    void nothing_of_it_is_left_in_the_tables_of_the_machinery() {
        in(gone, this::publication);
        jobs("organization-drift");
        erase();
        assertThat(jdbc.sql("select task_name from scheduled_tasks where task_instance like ?")
                        .param(gone + "/%")
                        .query(String.class)
                        .list())
                .allMatch("organization-removal"::equals);
        assertThat(jdbc.sql("select count(*) from event_publication where serialized_event like ?")
                        .param("%" + gone + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private UUID publication() {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into event_publication (id, listener_id, event_type, serialized_event, publication_date, status)
                        values (?, 'nobody', 'ai.vocelio.Nothing', ?, now(), 'PROCESSING')""").params(id, "{\"organizationId\":\"" + gone + "\"}").update();
        return id;
    }

    private void erase() {
        // the last letters are waited for; these are nobody's
        in(gone, () -> jdbc.sql("update mail set state = 'SENT'").update());
        in(gone, () -> jdbc.sql("""
                        update organization set removal_requested_at = now() - interval '31 days', removal_by = 'ITSELF',
                               removal_due_at = now() - interval '1 day' where id = current_organization()""").update());
        jobs("organization-removal");
        await().untilAsserted(() ->
                assertThat(Tenant.as(gone, organizations::current)).isEmpty());
    }

    private void jobs(String name) {
        Tenant.as(gone, () -> jobs.schedule(name, gone, Instant.now()));
    }

    private List<String> tables() {
        return new Catalogue(jdbc, "public").tables();
    }

    private Map<String, Long> rows(UUID organization) {
        Map<String, Long> rows = new TreeMap<>();
        for (String table : tables()) {
            String column = table.equals("organization") ? "id" : "organization_id";
            rows.put(
                    table,
                    in(
                            organization,
                            () -> jdbc.sql("select count(*) from " + table + " where " + column + " = ?")
                                    .param(organization)
                                    .query(Long.class)
                                    .single()));
        }
        return rows;
    }

    private <T> T in(UUID organization, Supplier<T> work) {
        return Tenant.as(
                organization,
                () -> Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> work.get())));
    }
}
