package ai.vocelio.whitelabel.domains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.organizations.Organizations;
import ai.vocelio.testing.DomainTest;
import ai.vocelio.testing.SettableClock;
import ai.vocelio.whitelabel.WhitelabelSettings;
import java.time.Duration;
import java.time.ZoneId;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DomainTest
class DomainsTests {

    @Autowired
    Domains domains;

    @Autowired
    DomainCheckJob job;

    @Autowired
    Hosts hosts;

    @Autowired
    FakeDns dns;

    @Autowired
    WhitelabelSettings settings;

    @Autowired
    Organizations organizations;

    @Autowired
    SettableClock clock;

    private final UUID acme = UUID.randomUUID();
    private final UUID globex = UUID.randomUUID();
    private final String name = "phones." + UUID.randomUUID() + ".example.com";

    @AfterEach
    void all_as_always() {
        dns.away(false);
        clock.reset();
    }

    @Test
    void a_name_is_an_organizations_when_both_records_say_so() {
        Domain domain = create(acme);
        assertThat(look(acme, domain).problem()).isEqualTo(DomainProblem.TXT_MISSING);
        dns.texts(domain.proofName(), "v=spf1 -all", "vocelio-domain=of somebody else");
        assertThat(look(acme, domain).problem()).isEqualTo(DomainProblem.TXT_WRONG);
        dns.texts(domain.proofName(), "v=spf1 -all", domain.proofText());
        assertThat(look(acme, domain).problem()).isEqualTo(DomainProblem.CNAME_MISSING);
        dns.aliases(name, "elsewhere.example.com");
        assertThat(look(acme, domain).problem()).isEqualTo(DomainProblem.CNAME_WRONG);
        assertThat(hosts.organizationOf(name)).isEmpty();
        forget();

        dns.aliases(name, "www.example.com", settings.domainTarget());
        assertThat(look(acme, domain).status()).isEqualTo(DomainStatus.VERIFIED);
        assertThat(hosts.organizationOf(name)).contains(acme);
    }

    @Test
    void the_proof_is_looked_for_in_the_background_when_asked() {
        Domain domain = create(acme);
        publish(domain);
        Tenant.as(acme, () -> domains.check(domain.id()));

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> found(acme, domain).status() == DomainStatus.VERIFIED);
    }

    @Test
    void a_name_is_served_for_one_organization_at_a_time() {
        Domain acmes = create(acme);
        publish(acmes);
        look(acme, acmes);
        Domain globexs = create(globex);
        dns.texts(acmes.proofName(), acmes.proofText(), globexs.proofText());

        assertThat(look(globex, globexs).problem()).isEqualTo(DomainProblem.NAME_TAKEN);
        assertThat(hosts.organizationOf(name)).contains(acme);
    }

    @Test
    void a_name_that_was_removed_is_not_taken_over_with_the_records_that_are_still_there() {
        Domain acmes = create(acme);
        publish(acmes);
        look(acme, acmes);
        Tenant.as(acme, () -> domains.delete(acmes.id()));
        forget();
        assertThat(hosts.organizationOf(name)).isEmpty();

        Domain globexs = create(globex);
        assertThat(globexs.proofText()).isNotEqualTo(acmes.proofText());
        assertThat(look(globex, globexs).problem()).isEqualTo(DomainProblem.TXT_WRONG);
        assertThat(hosts.organizationOf(name)).isEmpty();
        Domain again = create(acme);
        assertThat(look(acme, again).problem())
                .as("not even by the one who had it")
                .isEqualTo(DomainProblem.TXT_WRONG);
    }

    @Test
    void a_name_that_changes_hands_goes_to_who_proves_it_when_the_one_before_has_lost_it() {
        Domain acmes = create(acme);
        publish(acmes);
        look(acme, acmes);
        Domain globexs = create(globex);
        publish(globexs);
        look(globex, globexs);

        assertThat(look(acme, acmes).status()).isEqualTo(DomainStatus.LAPSING);
        clock.advance(DomainCourse.GRACE.plusMinutes(1));
        assertThat(look(acme, acmes).status()).isEqualTo(DomainStatus.LOST);
        assertThat(look(globex, globexs).status()).isEqualTo(DomainStatus.VERIFIED);
        forget();
        assertThat(hosts.organizationOf(name)).contains(globex);
    }

    @Test
    void dns_that_is_away_takes_nothing_away() {
        Domain domain = create(acme);
        publish(domain);
        look(acme, domain);
        dns.away(true);

        assertThat(look(acme, domain).status()).isEqualTo(DomainStatus.VERIFIED);
        assertThat(found(acme, domain).problem()).isEqualTo(DomainProblem.DNS_UNREACHABLE);
    }

    @Test
    void a_look_that_comes_too_late_changes_nothing() {
        Domain domain = create(acme);
        publish(domain);
        Tenant.as(acme, () -> domains.delete(domain.id()));
        Tenant.as(acme, () -> job.run(domain.id()));
        assertThat(Tenant.as(acme, () -> domains.find(domain.id()))).isEmpty();
        assertThat(Tenant.as(acme, () -> job.again(domain.id()))).isEmpty();
    }

    @Test
    void a_domain_of_another_organization_is_not_there() {
        Domain domain = create(acme);
        refused(DomainUserErrorCode.NOT_FOUND, globex, () -> domains.check(domain.id()));
        refused(DomainUserErrorCode.NOT_FOUND, globex, () -> domains.delete(domain.id()));
        Tenant.as(globex, () -> job.run(domain.id()));
        assertThat(found(acme, domain).checkedAt()).isNull();
    }

    @Test
    void a_name_is_added_once_and_few_are() {
        create(acme);
        refused(
                DomainUserErrorCode.ALREADY_ADDED,
                acme,
                () -> domains.create(name.toUpperCase(java.util.Locale.ROOT) + "."));
        for (int i = 1; i < Domains.MOST; i++) {
            String other = "n" + i + "." + name;
            Tenant.as(acme, () -> domains.create(other));
        }
        refused(DomainUserErrorCode.TOO_MANY_DOMAINS, acme, () -> domains.create("one.more." + name));
    }

    @Test
    void each_organization_has_its_alias_under_the_base_domain() {
        String alias = "host-" + acme.toString().substring(0, 13);
        Tenant.as(acme, () -> organizations.ensure(alias, "Acme", ZoneId.of("UTC")));

        assertThat(hosts.organizationOf(alias + ".calls.vocelio.test")).contains(acme);
        assertThat(hosts.organizationOf("x." + alias + ".calls.vocelio.test")).isEmpty();
        assertThat(hosts.organizationOf("nobody-" + alias + ".calls.vocelio.test"))
                .isEmpty();
        assertThat(hosts.organizationOf("calls.vocelio.test")).isEmpty();
        assertThat(hosts.organizationOf(alias + ".evil.test")).isEmpty();
    }

    @Test
    void nobody_sees_whose_a_name_is_that_is_not_proven() {
        create(acme);
        assertThat(Tenant.as(globex, () -> hosts.organizationOf(name))).isEmpty();
    }

    private Domain create(UUID organization) {
        return Tenant.as(organization, () -> domains.create(name));
    }

    private void publish(Domain domain) {
        dns.texts(domain.proofName(), domain.proofText());
        dns.aliases(domain.name(), settings.domainTarget());
    }

    private Domain look(UUID organization, Domain domain) {
        Tenant.as(organization, () -> job.run(domain.id()));
        return found(organization, domain);
    }

    private Domain found(UUID organization, Domain domain) {
        return Tenant.as(organization, () -> domains.find(domain.id())).orElseThrow();
    }

    /** What is remembered of hosts. */
    private void forget() {
        clock.advance(Hosts.REMEMBERED);
    }

    private void refused(DomainUserErrorCode code, UUID organization, Runnable change) {
        assertThatThrownBy(() -> Tenant.as(organization, change))
                .asInstanceOf(type(Problem.class))
                .extracting(Problem::code)
                .isEqualTo(code);
    }
}
