package ai.vocelio.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.vocelio.testing.DomainTest;
import io.micrometer.context.ContextSnapshotFactory;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@DomainTest
class TenantTests {

    private static final UUID ACME = UUID.randomUUID();
    private static final UUID GLOBEX = UUID.randomUUID();

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void work_is_done_for_one_organization_and_then_for_the_one_before() {
        Tenant.as(ACME, () -> {
            Tenant.as(GLOBEX, () -> assertThat(Tenant.current()).contains(GLOBEX));
            assertThat(Tenant.current()).contains(ACME);
        });
        assertThat(Tenant.current()).isEmpty();
    }

    @Test
    void a_failure_leaves_no_organization_behind() {
        assertThatThrownBy(() -> Tenant.as(ACME, () -> {
                    throw new IllegalStateException("failed");
                }))
                .hasMessage("failed");
        assertThat(Tenant.current()).isEmpty();
    }

    @Test
    void work_that_needs_an_organization_fails_without_one() {
        assertThatThrownBy(Tenant::required).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_organization_cannot_change_inside_a_transaction() {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        Tenant.as(
                ACME,
                () -> transaction.executeWithoutResult(status -> {
                    Tenant.as(ACME, () -> assertThat(told()).contains(ACME.toString()));
                    assertThatThrownBy(() -> Tenant.as(GLOBEX, () -> told())).isInstanceOf(IllegalStateException.class);
                }));
        transaction.executeWithoutResult(status ->
                assertThatThrownBy(() -> Tenant.as(ACME, () -> told())).isInstanceOf(IllegalStateException.class));
    }

    @Test
    void another_thread_works_for_nobody_unless_told() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Tenant.as(
                    ACME,
                    () -> assertThat(answer(threads.submit(Tenant::current))).isEmpty());
            Callable<Optional<UUID>> carried = Tenant.as(
                    ACME,
                    () -> ContextSnapshotFactory.builder().build().captureAll().wrap(Tenant::current));
            assertThat(answer(threads.submit(carried))).contains(ACME);
            assertThat(answer(threads.submit(Tenant::current))).isEmpty();
        }
    }

    @Test
    void every_transaction_tells_its_own_organization_and_forgets_it_at_the_end() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<UUID> organizations =
                    IntStream.range(0, 40).mapToObj(n -> UUID.randomUUID()).toList();
            List<Future<String>> answers = organizations.stream()
                    .map(organization -> threads.submit(() -> Tenant.as(organization, () -> toldInTransaction())))
                    .toList();
            assertThat(answers.stream().map(TenantTests::answer))
                    .containsExactlyElementsOf(
                            organizations.stream().map(UUID::toString).toList());
        }
        assertThat(told()).isEmpty();
        assertThat(toldInTransaction()).isEmpty();
    }

    @Test
    void a_transaction_inside_another_one_tells_the_same_organization() {
        TransactionTemplate inner = new TransactionTemplate(transactions);
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        TransactionTemplate outer = new TransactionTemplate(transactions);
        Tenant.as(
                ACME,
                () -> outer.executeWithoutResult(
                        status -> assertThat(told(inner)).isEqualTo(ACME.toString())));
    }

    @Test
    void a_transaction_that_only_reads_tells_its_organization_too() {
        TransactionTemplate reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        Tenant.as(ACME, () -> assertThat(told(reading)).isEqualTo(ACME.toString()));
    }

    private String toldInTransaction() {
        return told(new TransactionTemplate(transactions));
    }

    private String told(TransactionTemplate transaction) {
        return Objects.requireNonNull(transaction.execute(status -> told()));
    }

    /** What PostgreSQL was told. */
    private String told() {
        return jdbc.sql("select coalesce(current_setting('app.organization_id', true), '')")
                .query((row, n) -> row.getString(1))
                .single();
    }

    private static <T> T answer(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
