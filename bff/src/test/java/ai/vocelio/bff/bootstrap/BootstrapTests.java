package ai.vocelio.bff.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.numbers.Numbers;
import ai.vocelio.numbers.PhoneNumber;
import ai.vocelio.organizations.Organizations;
import ai.vocelio.organizations.Provider;
import ai.vocelio.organizations.ProviderAccounts;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BffTest
class BootstrapTests {

    private static final UUID ORGANIZATION = UUID.fromString("0196a000-0000-7000-8000-0000000b0075");

    @Autowired
    Bootstrap bootstrap;

    @Autowired
    Organizations organizations;

    @Autowired
    ProviderAccounts accounts;

    @Autowired
    Numbers numbers;

    @Test
    void a_file_applied_twice_changes_nothing_more() {
        bootstrap.apply(BootstrapFile.of(BootstrapFileTests.ACME));
        UUID number = Tenant.as(ORGANIZATION, this::number).id();
        bootstrap.apply(BootstrapFile.of(BootstrapFileTests.ACME.replace("Main line", "Front desk")));

        Tenant.as(ORGANIZATION, () -> {
            assertThat(organizations.current().orElseThrow().alias()).isEqualTo("bootstrapped");
            assertThat(accounts.credentials(Provider.TWILIO)).isPresent();
            assertThat(number().id()).isEqualTo(number);
            assertThat(number().label()).isEqualTo("Front desk");
            assertThat(numbers.count()).isOne();
        });
    }

    @Test
    void an_alias_of_another_organization_is_told_by_its_field() {
        String taken = BootstrapFileTests.ACME
                .replace(ORGANIZATION.toString(), UUID.randomUUID().toString())
                .replace("bootstrapped", "globex");

        assertThatExceptionOfType(BootstrapFault.class)
                .isThrownBy(() -> bootstrap.apply(BootstrapFile.of(taken)))
                .withMessage("organizations[0].alias belongs to another organization: choose another one.");
    }

    private PhoneNumber number() {
        return numbers.byE164("+12125550100").orElseThrow();
    }
}
