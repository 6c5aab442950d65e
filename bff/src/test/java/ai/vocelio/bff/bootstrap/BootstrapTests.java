package ai.vocelio.bff.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.numbers.Numbers;
import ai.vocelio.numbers.PhoneNumber;
import ai.vocelio.organizations.OrganizationKind;
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

    @Test
    void an_organization_gets_its_place_below_one_that_comes_before_it() {
        UUID platform = UUID.randomUUID();
        UUID customer = UUID.randomUUID();
        bootstrap.apply(BootstrapFile.of("{\"organizations\": [" + entry(platform, "\"kind\": \"PLATFORM\"") + ", "
                + entry(customer, "\"parent\": \"" + platform + "\"") + "]}"));

        assertThat(Tenant.as(platform, organizations::current).orElseThrow().kind())
                .isEqualTo(OrganizationKind.PLATFORM);
        assertThat(Tenant.as(platform, () -> organizations.find(customer)))
                .hasValueSatisfying(child -> assertThat(child.parentId()).isEqualTo(platform));
    }

    @Test
    void a_parent_that_is_none_is_told_by_its_field() {
        String orphan =
                "{\"organizations\": [" + entry(UUID.randomUUID(), "\"parent\": \"" + UUID.randomUUID() + "\"") + "]}";

        assertThatExceptionOfType(BootstrapFault.class)
                .isThrownBy(() -> bootstrap.apply(BootstrapFile.of(orphan)))
                .withMessageStartingWith("organizations[0].parent must be");
    }

    private static String entry(UUID id, String place) {
        return "{\"id\": \"%s\", \"alias\": \"b-%s\", \"name\": \"B\", \"timeZone\": \"UTC\", %s}"
                .formatted(id, id, place);
    }

    private PhoneNumber number() {
        return numbers.byE164("+12125550100").orElseThrow();
    }
}
