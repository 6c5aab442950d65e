package ai.vocelio.calls.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.kernel.Tenant;
import ai.vocelio.organizations.Credentials;
import ai.vocelio.organizations.Provider;
import ai.vocelio.organizations.ProviderAccounts;
import ai.vocelio.testing.DomainTest;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DomainTest
class CarrierAccountsTests {

    @Autowired
    CarrierAccounts carrierAccounts;

    @Autowired
    ProviderAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final UUID acme = UUID.randomUUID();
    private final UUID globex = UUID.randomUUID();

    @Test
    void a_replaced_secret_counts_at_once() {
        set(acme, "first token");
        assertThat(secret(acme)).contains("first token");

        set(acme, "second token");

        assertThat(secret(acme)).contains("second token");
    }

    @Test
    void an_account_is_remembered_and_read_again_only_when_the_fresh_one_is_asked_for() {
        set(acme, "first token");
        assertThat(secret(acme)).isPresent();

        deletedElsewhere(acme);

        assertThat(secret(acme)).isPresent();
        assertThat(Tenant.as(acme, carrierAccounts::fresh)).isEmpty();
        assertThat(secret(acme)).isEmpty();
    }

    @Test
    void an_account_is_remembered_for_its_organization_alone() {
        set(acme, "first token");
        assertThat(secret(acme)).isPresent();

        assertThat(secret(globex)).isEmpty();
    }

    private void set(UUID organization, String token) {
        Tenant.as(organization, () -> accounts.set(Provider.TWILIO, new Credentials("AC0", token)));
    }

    private Optional<String> secret(UUID organization) {
        return Tenant.as(organization, carrierAccounts::current).map(CarrierAccount::secret);
    }

    private void deletedElsewhere(UUID organization) {
        Tenant.as(
                organization,
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status ->
                                jdbc.sql("delete from provider_account").update()));
    }
}
