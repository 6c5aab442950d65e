package ai.vocelio.bff.whitelabel.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.bff.testing.GraphQlClient;
import ai.vocelio.bff.testing.TestOrganization;
import ai.vocelio.identity.IdentityFault;
import ai.vocelio.identity.LoginPages;
import ai.vocelio.kernel.Jobs;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.testing.SettableClock;
import ai.vocelio.whitelabel.BrandShown;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@BffTest
class LoginPageJobTests {

    private static final UUID ACME = TestOrganization.ACME.id();

    private static final String UPDATE = """
            mutation ($name: String!) { brandUpdate(input: {name: $name, font: SERIF, colors: {background: "#ffffff",
              text: "#1b1f24", primary: "#0f766e", onPrimary: "#ffffff", link: "#0f766e"}}) { userErrors { code } } }""";

    @Autowired
    GraphQlClient client;

    @Autowired
    HostBrands brands;

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    private final Pages pages = new Pages();
    private LoginPageJob job;

    @BeforeEach
    void acme_publishes_a_brand() {
        job = new LoginPageJob(pages, brands, jobs, clock);
        publish("Smile " + UUID.randomUUID());
    }

    @Test
    void a_brand_that_is_shown_waits_to_be_told_in_the_same_transaction() {
        // none for which a job waits already
        UUID other = UUID.randomUUID();
        Tenant.as(
                other,
                () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    events.publishEvent(new BrandShown(other, UUID.randomUUID()));
                    assertThat(waiting(other)).isEqualTo(1);
                    status.setRollbackOnly();
                }));
        assertThat(waiting(other)).isZero();
    }

    private int waiting(UUID organization) {
        return jdbc.sql("select count(*) from scheduled_tasks where task_name = ? and task_instance like ?")
                .params(LoginPageJob.NAME, organization + "/%")
                .query(Integer.class)
                .single();
    }

    @Test
    void the_pages_are_told_what_people_see_and_again_a_day_later() {
        publish("Smile Club");
        run();
        assertThat(pages.worn.get(ACME))
                .containsEntry("name", "Smile Club")
                .containsEntry("primary", "#0f766e")
                .containsEntry("onPrimary", "#ffffff")
                .containsEntry("font", "SERIF")
                .containsEntry("poweredBy", "true")
                .doesNotContainKey("logo");
        isAgainIn(LoginPageJob.DAY);
    }

    @Test
    void a_link_that_is_too_long_to_be_kept_there_is_left_out() {
        String link = "https://acme.test/" + "a".repeat(LoginPages.LONGEST);
        client.acme().ask("mutation { brandUpdate(input: {termsUrl: \"" + link + "\"}) { userErrors { code } } }");
        publish("Smile");
        run();
        assertThat(pages.worn.get(ACME)).containsEntry("name", "Smile").doesNotContainKey("terms");
        client.acme().ask("mutation { brandUpdate(input: {termsUrl: null}) { userErrors { code } } }");
    }

    @Test
    void while_the_provider_is_away_or_does_not_know_the_organization_it_is_tried_again_soon() {
        pages.isAway = true;
        run();
        isAgainIn(LoginPageJob.PAUSE);
        pages.isAway = false;
        pages.isKnown = false;
        run();
        isAgainIn(LoginPageJob.PAUSE);
        pages.isKnown = true;
        run();
        isAgainIn(LoginPageJob.DAY);
    }

    @Test
    void an_organization_that_published_nothing_keeps_what_its_pages_wear() {
        UUID nobody = UUID.randomUUID();
        Tenant.as(nobody, () -> job.run(nobody));
        assertThat(pages.worn).doesNotContainKey(nobody);
    }

    private void publish(String name) {
        client.acme().ask(UPDATE, Map.of("name", name));
        assertThat(client.acme()
                        .ask("mutation { brandPublish(input: {}) { userErrors { code message } } }")
                        .at("/data/brandPublish/userErrors"))
                .isEmpty();
    }

    private void run() {
        Tenant.as(ACME, () -> job.run(ACME));
    }

    private void isAgainIn(Duration pause) {
        Instant before = clock.instant();
        Instant again = Tenant.as(ACME, () -> job.again(ACME)).orElseThrow();
        assertThat(again).isBetween(before.plus(pause), clock.instant().plus(pause));
    }

    private static final class Pages implements LoginPages {

        private final Map<UUID, Map<String, String>> worn = new HashMap<>();
        private boolean isAway;
        private boolean isKnown = true;

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public boolean wear(UUID organizationId, Map<String, String> brand) {
            if (isAway) {
                throw new IdentityFault(IdentityFault.Kind.UNREACHABLE, "Told to fail");
            }
            worn.put(organizationId, brand);
            return isKnown;
        }
    }
}
