package ai.vocelio.organizations;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.kernel.Tenant;
import ai.vocelio.testing.DomainTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DomainTest
class ProviderAccountsTests {

    private static final Credentials FIRST = new Credentials("AC0", "first token");
    private static final Credentials SECOND = new Credentials("AC0", "second token");

    @Autowired
    ProviderAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final UUID acme = UUID.randomUUID();

    @Test
    void an_organization_without_an_account_has_no_credentials() {
        assertThat(Tenant.as(acme, () -> accounts.credentials(Provider.TWILIO))).isEmpty();
    }

    @Test
    void the_last_credentials_count() {
        set(FIRST);
        set(SECOND);

        assertThat(Tenant.as(acme, () -> accounts.credentials(Provider.TWILIO))).contains(SECOND);
    }

    @Test
    void credentials_of_another_organization_are_not_there() {
        set(FIRST);

        assertThat(Tenant.as(UUID.randomUUID(), () -> accounts.credentials(Provider.TWILIO)))
                .isEmpty();
    }

    @Test
    void a_secret_is_stored_sealed_and_never_printed() {
        set(FIRST);

        assertThat(new String(storedSecret(), StandardCharsets.ISO_8859_1)).doesNotContain(FIRST.secret());
        assertThat(FIRST.toString()).doesNotContain(FIRST.secret()).contains(FIRST.account());
    }

    @Test
    void the_same_credentials_are_not_written_again() {
        set(FIRST);
        byte[] before = storedSecret();
        set(FIRST);

        assertThat(storedSecret()).isEqualTo(before);
    }

    private void set(Credentials credentials) {
        Tenant.as(acme, () -> accounts.set(Provider.TWILIO, credentials));
    }

    private byte[] storedSecret() {
        return Tenant.as(
                acme,
                () -> new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql("select secret from provider_account")
                                .query(byte[].class)
                                .single()));
    }
}
