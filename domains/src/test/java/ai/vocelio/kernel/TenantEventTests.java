package ai.vocelio.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.vocelio.testing.DomainTest;
import ai.vocelio.testing.NotedEvents;
import ai.vocelio.testing.NotedEvents.Happened;
import ai.vocelio.testing.NotedEvents.Noted;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DomainTest
class TenantEventTests {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final UUID acme = UUID.randomUUID();
    private final UUID what = UUID.randomUUID();

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    NotedEvents noted;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void a_listener_works_for_the_organization_of_the_event() {
        publish(false, false);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(noted.heard(what))
                        .containsExactly(new Noted(what, Optional.of(acme), acme.toString())));
        await().atMost(SOON).until(() -> open() == 0);
    }

    @Test
    void an_event_of_a_transaction_that_was_rolled_back_did_not_happen() {
        publish(false, true);
        assertThat(open()).isZero();
        assertThat(noted.heard(what)).isEmpty();
    }

    @Test
    void an_event_whose_listener_failed_stays_in_the_log() {
        publish(true, false);
        await().atMost(SOON).until(() -> noted.heard(what).size() == 1);
        assertThat(open()).isOne();
        forget();
    }

    private void publish(boolean isTooMuch, boolean isTakenBack) {
        Tenant.as(
                acme,
                () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    events.publishEvent(new Happened(acme, what, isTooMuch));
                    if (isTakenBack) {
                        status.setRollbackOnly();
                    }
                }));
    }

    private long open() {
        return jdbc.sql(
                        "select count(*) from event_publication where completion_date is null and serialized_event like ?")
                .param("%" + what + "%")
                .query(Long.class)
                .single();
    }

    private void forget() {
        jdbc.sql("delete from event_publication where serialized_event like ?")
                .param("%" + what + "%")
                .update();
    }
}
