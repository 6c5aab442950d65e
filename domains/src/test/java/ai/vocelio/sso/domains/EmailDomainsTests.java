package ai.vocelio.sso.domains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.testing.DomainTest;
import ai.vocelio.testing.SettableClock;
import ai.vocelio.whitelabel.domains.FakeDns;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DomainTest
class EmailDomainsTests {

    @Autowired
    EmailDomains domains;

    @Autowired
    EmailDomainJob job;

    @Autowired
    FakeDns dns;

    @Autowired
    SettableClock clock;

    private final UUID acme = UUID.randomUUID();
    private final UUID globex = UUID.randomUUID();
    private final String name = "mail-" + UUID.randomUUID() + ".example.com";

    @AfterEach
    void all_as_always() {
        dns.away(false);
        clock.reset();
    }

    @Test
    void a_domain_leads_people_once_its_text_is_published_and_no_longer() {
        EmailDomain domain = create(acme);
        assertThat(look(acme, domain).problem()).isEqualTo(EmailDomainProblem.TXT_MISSING);
        dns.texts(domain.proofName(), "vocelio-sso=of somebody else");
        assertThat(look(acme, domain).problem()).isEqualTo(EmailDomainProblem.TXT_WRONG);
        assertThat(verified(acme)).isFalse();

        publish(domain);
        assertThat(look(acme, domain).status()).isEqualTo(EmailDomainStatus.VERIFIED);
        assertThat(verified(acme)).isTrue();

        publish();
        assertThat(look(acme, domain).status()).isEqualTo(EmailDomainStatus.LOST);
        assertThat(verified(acme)).isFalse();
        publish(domain);
        assertThat(look(acme, domain).status()).isEqualTo(EmailDomainStatus.VERIFIED);
    }

    @Test
    void a_domain_that_two_have_proven_leads_nobody_until_one_of_them_has_lost_it() {
        EmailDomain acmes = create(acme);
        EmailDomain globexs = create(globex);
        publish(acmes);
        look(acme, acmes);
        publish(acmes, globexs);

        assertThat(look(globex, globexs).status()).isEqualTo(EmailDomainStatus.CONTESTED);
        assertThat(look(acme, acmes).problem()).isEqualTo(EmailDomainProblem.ANOTHER_ORGANIZATION);
        assertThat(verified(acme)).isFalse();
        assertThat(verified(globex)).isFalse();

        publish(globexs);
        look(acme, acmes);
        assertThat(look(globex, globexs).status()).isEqualTo(EmailDomainStatus.VERIFIED);
        assertThat(verified(acme)).isFalse();
    }

    @Test
    void whoever_has_it_next_proves_it_anew() {
        EmailDomain first = create(acme);
        publish(first);
        look(acme, first);
        Tenant.as(acme, () -> domains.delete(first.id()));
        EmailDomain again = create(acme);
        assertThat(again.proofText()).isNotEqualTo(first.proofText());
        assertThat(look(acme, again).problem()).isEqualTo(EmailDomainProblem.TXT_WRONG);
    }

    @Test
    void dns_that_says_nothing_says_nothing_for_a_day() {
        EmailDomain domain = create(acme);
        publish(domain);
        look(acme, domain);
        dns.away(true);
        assertThat(look(acme, domain).status()).isEqualTo(EmailDomainStatus.VERIFIED);
        clock.advance(EmailDomainCourse.LONGEST_SILENCE.plusMinutes(1));
        assertThat(look(acme, domain).status()).isEqualTo(EmailDomainStatus.LOST);
    }

    @Test
    void a_proof_that_never_comes_is_looked_for_during_a_week_and_then_when_asked() {
        EmailDomain domain = create(acme);
        clock.advance(EmailDomainCourse.PATIENCE.plus(Duration.ofMinutes(1)));
        assertThat(look(acme, domain).status()).isEqualTo(EmailDomainStatus.FAILED);
        assertThat(Tenant.as(acme, () -> job.again(domain.id()))).isEmpty();
        assertThat(Tenant.as(acme, () -> domains.check(domain.id())).status()).isEqualTo(EmailDomainStatus.PENDING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"com", "co.uk", "github.io", "localhost", "10.0.0.1", "calls.vocelio.test", "with space.com"})
    void a_domain_below_which_others_have_theirs_is_not_taken(String foreign) {
        refused(EmailDomainUserErrorCode.NAME_INVALID, acme, () -> domains.create(foreign));
    }

    @Test
    void a_domain_of_another_organization_is_not_there() {
        EmailDomain domain = create(acme);
        refused(EmailDomainUserErrorCode.NOT_FOUND, globex, () -> domains.check(domain.id()));
        refused(EmailDomainUserErrorCode.NOT_FOUND, globex, () -> domains.delete(domain.id()));
        refused(EmailDomainUserErrorCode.ALREADY_ADDED, acme, () -> domains.create(name));
    }

    private EmailDomain create(UUID organization) {
        return Tenant.as(organization, () -> domains.create(name));
    }

    private void publish(EmailDomain... proven) {
        List<String> texts = new ArrayList<>(List.of("v=spf1 -all"));
        for (EmailDomain domain : proven) {
            texts.add(domain.proofText());
        }
        dns.texts("_vocelio-sso." + name, texts.toArray(String[]::new));
    }

    private EmailDomain look(UUID organization, EmailDomain domain) {
        Tenant.as(organization, () -> job.run(domain.id()));
        return Tenant.as(organization, () -> domains.find(domain.id())).orElseThrow();
    }

    private boolean verified(UUID organization) {
        return Tenant.as(organization, domains::verified).contains(name);
    }

    private void refused(EmailDomainUserErrorCode code, UUID organization, Runnable change) {
        assertThatThrownBy(() -> Tenant.as(organization, change))
                .asInstanceOf(type(Problem.class))
                .extracting(Problem::code)
                .isEqualTo(code);
    }
}
