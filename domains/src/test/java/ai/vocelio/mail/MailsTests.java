package ai.vocelio.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.vocelio.kernel.Tenant;
import ai.vocelio.testing.DomainTest;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DomainTest
class MailsTests {

    private static final Duration LONG = Duration.ofSeconds(60);

    @Autowired
    Mails mails;

    @Autowired
    FakePostOffice office;

    @Autowired
    MailJob job;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final UUID acme = UUID.randomUUID();
    private final String address = UUID.randomUUID() + "@example.com";

    @Test
    void a_letter_is_handed_over_once_after_the_commit() {
        UUID id = sent();
        awaitState(id, MailState.SENT);

        assertThat(office.handed(address)).singleElement().satisfies(handed -> {
            assertThat(handed.id()).isEqualTo(id);
            assertThat(handed.letter().text()).isEqualTo("secret text");
            assertThat(handed.letter().html()).isEqualTo("secret html");
        });
        Tenant.as(acme, () -> job.run(id));
        assertThat(office.handed(address)).hasSize(1);
    }

    @Test
    void what_is_taken_back_is_never_sent() {
        Tenant.as(
                acme,
                () -> transaction.executeWithoutResult(status -> {
                    mails.send(letter());
                    status.setRollbackOnly();
                }));
        awaitState(sent(), MailState.SENT);
        assertThat(office.handed(address)).hasSize(1);
    }

    @Test
    void a_letter_that_is_not_taken_is_tried_again_under_the_same_id() {
        office.refuseFirst(address, 2, false);
        UUID id = sent();
        awaitState(id, MailState.SENT);
        assertThat(office.handed(address)).extracting(FakePostOffice.Handed::id).containsExactly(id);
    }

    @Test
    void a_letter_that_is_refused_for_good_is_given_up() {
        office.refuseFirst(address, 1, true);
        awaitState(sent(), MailState.FAILED);
        assertThat(office.handed(address)).isEmpty();
    }

    @Test
    void what_a_letter_says_is_sealed_until_it_is_gone_and_then_forgotten() {
        UUID id = Tenant.as(
                acme,
                () -> Objects.requireNonNull(transaction.execute(status -> {
                    UUID waiting = mails.send(letter());
                    assertThat(row(waiting)).contains(address).doesNotContain("secret");
                    return waiting;
                })));
        awaitState(id, MailState.SENT);
        String gone = Tenant.as(acme, () -> Objects.requireNonNull(transaction.execute(status -> row(id))));
        assertThat(gone).contains("\"sealed_text\":null").contains("\"sealed_html\":null");
    }

    @Test
    void a_letter_of_another_organization_is_not_known() {
        UUID id = sent();
        assertThat(Tenant.as(UUID.randomUUID(), () -> mails.states(List.of(id))))
                .isEmpty();
    }

    private UUID sent() {
        return Tenant.as(acme, () -> Objects.requireNonNull(transaction.execute(status -> mails.send(letter()))));
    }

    private Letter letter() {
        return new Letter(new EmailAddress(address), "Hello", "secret text", "secret html");
    }

    private void awaitState(UUID id, MailState state) {
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(Tenant.as(acme, () -> mails.states(List.of(id))))
                        .containsEntry(id, state));
    }

    private String row(UUID id) {
        return jdbc.sql("select row_to_json(m)::text from mail m where id = ?")
                .param(id)
                .query((found, n) -> found.getString(1))
                .single();
    }
}
