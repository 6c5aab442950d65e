package ai.vocelio.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.vocelio.testing.DomainTest;
import ai.vocelio.testing.SettableClock;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DomainTest
class IdempotencyTests {

    private static final UUID ACME = UUID.randomUUID();
    private static final UUID GLOBEX = UUID.randomUUID();

    @Autowired
    Idempotency idempotency;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    private final UUID key = UUID.randomUUID();
    private final UUID result = UUID.randomUUID();

    @AfterEach
    void real_time() {
        clock.reset();
    }

    @Test
    void a_repeated_request_gives_the_first_result() {
        assertThat(claim(ACME, "call +12125550100", result)).isEmpty();
        assertThat(claim(ACME, "call +12125550100", UUID.randomUUID())).contains(result);
    }

    @Test
    void a_key_used_with_another_request_is_refused() {
        claim(ACME, "call +12125550100", result);
        assertThatThrownBy(() -> claim(ACME, "call +12125550199", result)).isInstanceOf(Idempotency.KeyReused.class);
    }

    @Test
    void a_key_of_another_organization_is_another_key() {
        claim(ACME, "call", result);
        assertThat(claim(GLOBEX, "something else", UUID.randomUUID())).isEmpty();
    }

    @Test
    void a_key_is_forgotten_after_a_day() {
        claim(ACME, "call", result);
        clock.advance(Idempotency.MEMORY.plusSeconds(1));
        assertThat(claim(ACME, "another call", UUID.randomUUID())).isEmpty();
    }

    @Test
    void without_an_organization_no_row_is_seen() {
        claim(ACME, "call", result);
        assertThat(count()).isZero();
        assertThat(Tenant.as(GLOBEX, () -> inTransaction(this::count))).isZero();
        assertThat(Tenant.as(ACME, () -> inTransaction(this::count))).isOne();
    }

    private Optional<UUID> claim(UUID organization, String request, UUID made) {
        return Tenant.as(organization, () -> inTransaction(() -> idempotency.claim("callPlace", key, request, made)));
    }

    private <T> T inTransaction(java.util.function.Supplier<T> work) {
        return java.util.Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> work.get()));
    }

    private Long count() {
        return jdbc.sql("select count(*) from idempotency_key where key = ?")
                .param(key)
                .query(Long.class)
                .single();
    }
}
