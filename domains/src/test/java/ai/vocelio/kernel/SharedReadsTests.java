package ai.vocelio.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.vocelio.testing.DomainTest;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@DomainTest
class SharedReadsTests {

    private static final UUID ACME = UUID.randomUUID();

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TenantTransactions transactions;

    @Test
    void all_reads_of_a_request_share_one_transaction() {
        String[] seen = sharing(() -> new String[] {read(this::transaction), read(this::transaction)});

        assertThat(seen[0]).isEqualTo(seen[1]);
    }

    @Test
    void a_request_that_reads_nothing_opens_no_transaction() {
        assertThat(sharing(TransactionSynchronizationManager::isActualTransactionActive))
                .isFalse();
    }

    /** It decides by values, which hide the organization, and would plan a look-up of one row anew each time. */
    @Test
    void postgresql_keeps_one_plan_for_all_values_of_a_statement() {
        assertThat(jdbc.sql("show plan_cache_mode").query(String.class).single())
                .isEqualTo("force_generic_plan");
    }

    @Test
    void reads_outside_of_a_request_have_transactions_of_their_own() {
        assertThat(read(this::transaction)).isNotEqualTo(read(this::transaction));
        assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                .isFalse();
    }

    @Test
    void what_is_written_after_a_read_is_written_and_seen_by_the_next_read() {
        String name = "shared-reads-" + UUID.randomUUID();

        String seen = sharing(() -> {
            read(this::transaction);
            write(() -> set(name));
            return read(() -> found(name));
        });

        assertThat(seen).isEqualTo(name);
    }

    @Test
    void a_write_that_fails_undoes_nothing_but_itself() {
        String kept = "shared-reads-" + UUID.randomUUID();
        String undone = "shared-reads-" + UUID.randomUUID();

        sharing(() -> {
            write(() -> set(kept));
            assertThatThrownBy(() -> write(() -> {
                        set(undone);
                        throw new IllegalStateException("failed");
                    }))
                    .hasMessage("failed");
            return read(() -> found(kept));
        });

        assertThat(read(() -> found(kept))).isEqualTo(kept);
        assertThat(read(() -> found(undone))).isEmpty();
    }

    @Test
    void a_read_that_fails_spoils_no_other() {
        String organization = sharing(() -> {
            assertThatThrownBy(() -> read(
                            () -> jdbc.sql("select 1 / 0").query(String.class).single()))
                    .isInstanceOf(DataAccessException.class);
            return read(this::organization);
        });

        assertThat(organization).isEqualTo(ACME.toString());
    }

    @Test
    void a_read_inside_a_read_takes_part_in_it() {
        assertThat(sharing(() -> read(() -> read(this::transaction).equals(transaction()))))
                .isTrue();
    }

    private <T> T sharing(Supplier<T> work) {
        return Tenant.as(ACME, () -> transactions.sharingReads(work));
    }

    private <T> T read(Supplier<T> work) {
        TransactionTemplate template = new TransactionTemplate(transactions);
        template.setReadOnly(true);
        return Tenant.as(ACME, () -> template.execute(status -> work.get()));
    }

    private void write(Supplier<Integer> work) {
        Tenant.as(ACME, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }

    private int set(String name) {
        return jdbc.sql("""
                        insert into idempotency_key
                            (organization_id, operation, key, request_hash, result_id, created_at)
                        values (?, ?, gen_random_uuid(), '', gen_random_uuid(), now())""").params(ACME, name).update();
    }

    private String found(String name) {
        return jdbc.sql("select operation from idempotency_key where organization_id = ? and operation = ?")
                .params(ACME, name)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** Equal for all statements of one transaction, and different for each transaction of a connection. */
    private String transaction() {
        return jdbc.sql("select now() || '/' || pg_backend_pid()")
                .query(String.class)
                .single();
    }

    private String organization() {
        return jdbc.sql("select current_setting('app.organization_id')")
                .query(String.class)
                .single();
    }
}
