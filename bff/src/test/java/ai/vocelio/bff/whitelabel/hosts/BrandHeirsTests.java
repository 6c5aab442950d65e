package ai.vocelio.bff.whitelabel.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.bff.testing.EdgeEnvironment;
import ai.vocelio.bff.testing.GraphQlClient;
import ai.vocelio.identity.LoginPages;
import ai.vocelio.kernel.Jobs;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.organizations.Organization;
import ai.vocelio.organizations.OrganizationKind;
import ai.vocelio.organizations.Organizations;
import ai.vocelio.testing.SettableClock;
import ai.vocelio.whitelabel.Brands;
import ai.vocelio.whitelabel.domains.Hosts;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who wears a brand that somebody above has published. */
@BffTest
class BrandHeirsTests {

    @Autowired
    GraphQlClient client;

    @Autowired
    Organizations organizations;

    @Autowired
    Brands brands;

    @Autowired
    HostBrands seen;

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @Autowired
    PlatformTransactionManager transactions;

    private UUID partner;
    private UUID reseller;
    private UUID customer;

    @BeforeEach
    void a_partner_with_a_reseller_and_a_customer() {
        partner = planted(OrganizationKind.PARTNER, planted(OrganizationKind.PLATFORM, null));
        reseller = planted(OrganizationKind.PARTNER, partner);
        customer = planted(OrganizationKind.CUSTOMER, partner);
    }

    @Test
    void a_customers_host_shows_the_partners_brand_and_its_own_alias() {
        String host = alias(customer) + "." + EdgeEnvironment.BASE_DOMAIN;
        assertThat(client.get("/brand?host=" + host).at("/name").asString()).isEqualTo("Vocelio");
        publish(partner);
        clock.advance(Hosts.REMEMBERED);

        var brand = client.get("/brand?host=" + host);
        assertThat(brand.at("/name").asString()).isEqualTo(alias(partner));
        assertThat(brand.at("/organizationAlias").asString()).isEqualTo(alias(customer));
    }

    @Test
    void login_pages_below_are_told_anew_level_by_level() {
        publish(partner);
        runs(partner, partner, () -> {
            assertThat(waiting(LoginPageJob.NAME, customer, customer)).isEqualTo(1);
            assertThat(waiting(LoginPageJob.NAME, reseller, reseller)).isEqualTo(1);
            assertThat(waiting(BrandHeirsJob.NAME, reseller, partner)).isEqualTo(1);
            assertThat(waiting(BrandHeirsJob.NAME, customer, partner)).isZero();
        });
    }

    @Test
    void who_has_a_brand_of_its_own_passes_nothing_on() {
        UUID below = planted(OrganizationKind.CUSTOMER, reseller);
        publish(partner);
        runs(
                reseller,
                partner,
                () -> assertThat(waiting(LoginPageJob.NAME, below, below)).isEqualTo(1));
        publish(reseller);
        runs(
                reseller,
                partner,
                () -> assertThat(waiting(LoginPageJob.NAME, below, below)).isZero());
    }

    @Test
    void what_login_pages_of_a_customer_wear_is_what_its_host_shows() {
        publish(partner);
        assertThat(seen.published(customer))
                .hasValueSatisfying(brand -> assertThat(brand.name()).isEqualTo(alias(partner)));
        publish(customer);
        assertThat(seen.published(customer))
                .hasValueSatisfying(brand -> assertThat(brand.name()).isEqualTo(alias(customer)));
    }

    private void runs(UUID organization, UUID publisher, Runnable then) {
        BrandHeirsJob job = new BrandHeirsJob(organizations, brands, new OpenPages(), jobs, clock);
        Tenant.as(
                organization,
                () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    job.run(publisher);
                    then.run();
                    status.setRollbackOnly();
                }));
    }

    private int waiting(String job, UUID organization, UUID subject) {
        return jdbc.sql("select count(*) from scheduled_tasks where task_name = ? and task_instance = ?")
                .params(job, organization + "/" + subject)
                .query(Integer.class)
                .single();
    }

    private void publish(UUID organization) {
        Tenant.as(organization, () -> brands.publish(null));
    }

    private UUID planted(OrganizationKind kind, @Nullable UUID parent) {
        UUID id = UUID.randomUUID();
        Organization above = parent == null
                ? null
                : Tenant.as(parent, organizations::current).orElseThrow();
        Tenant.as(id, () -> {
            organizations.ensure(alias(id), alias(id), ZoneId.of("UTC"));
            organizations.ensurePlace(kind, above);
        });
        return id;
    }

    private static String alias(UUID id) {
        return "h-" + id;
    }

    private static final class OpenPages implements LoginPages {

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public boolean wear(UUID organizationId, Map<String, String> brand) {
            return true;
        }
    }
}
