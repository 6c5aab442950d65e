package ai.vocelio.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import ai.vocelio.identity.FakeIdentityProvider;
import ai.vocelio.kernel.Paging;
import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.organizations.Organization;
import ai.vocelio.organizations.OrganizationUserErrorCode;
import ai.vocelio.testing.DomainTest;
import ai.vocelio.testing.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who makes an organization of his own, where, and how often. */
@DomainTest
class RegistrationsTests {

    @Autowired
    Registrations registrations;

    @Autowired
    RegistrationDoors doors;

    @Autowired
    RegistrationFixture fixture;

    @Autowired
    FakeIdentityProvider provider;

    @Autowired
    SettableClock clock;

    private final RegisteringPerson ann = person(true);
    private UUID partner;
    private String host;

    @BeforeEach
    void a_partner_whose_host_is_proven() {
        partner = fixture.partner();
        host = fixture.provenHostOf(partner);
    }

    @AfterEach
    void real_time() {
        clock.reset();
    }

    @Test
    void whoever_has_proven_an_address_becomes_the_first_owner_of_an_organization_below_the_partner() {
        open();
        OrganizationRegistration made = registrations.register(order(host), null, ann);
        Organization child = children().getFirst();
        assertThat(made.organizationAlias()).isEqualTo(child.alias());
        assertThat(child.parentId()).isEqualTo(partner);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(provider.members(child.id())).containsExactly(ann.email() + " OWNER"));
    }

    @Test
    void a_partner_lets_nobody_register_until_it_says_so_and_no_more_when_it_takes_it_back() {
        refused(RegistrationUserErrorCode.CLOSED, order(host), ann);
        open();
        registrations.register(order(host), null, ann);
        Tenant.as(partner, () -> doors.open(false));
        refused(RegistrationUserErrorCode.CLOSED, order(host), ann);
        assertThat(children()).hasSize(1);
    }

    @Test
    void who_has_not_proven_an_address_or_is_no_person_makes_nothing() {
        open();
        refused(RegistrationUserErrorCode.EMAIL_NOT_VERIFIED, order(host), person(false));
        refused(
                RegistrationUserErrorCode.EMAIL_NOT_VERIFIED,
                order(host),
                new RegisteringPerson(UUID.randomUUID(), null, true));
        refused(RegistrationUserErrorCode.NOT_A_PERSON, order(host), null);
        assertThat(children()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nobody.example.com",
                "localhost",
                "127.0.0.1",
                "http://169.254.169.254/latest",
                "x@evil.example.com",
                "",
                "%",
                "*.example.com"
            })
    void a_host_that_is_nobodys_lets_nobody_register(String forged) {
        open();
        refused(RegistrationUserErrorCode.CLOSED, order(forged), ann);
    }

    @Test
    void a_host_that_is_claimed_and_not_proven_lets_nobody_register() {
        open();
        refused(RegistrationUserErrorCode.CLOSED, order(fixture.claimedHostOf(partner)), ann);
    }

    @Test
    void nobody_registers_below_a_customer_or_below_who_is_suspended() {
        open();
        registrations.register(order(host), null, ann);
        UUID customer = children().getFirst().id();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Tenant.as(customer, () -> doors.open(true)))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(RegistrationUserErrorCode.KIND_NOT_ALLOWED));
        refused(RegistrationUserErrorCode.CLOSED, order(fixture.provenHostOf(customer)), ann);
        fixture.suspend(partner);
        refused(RegistrationUserErrorCode.CLOSED, order(host), ann);
    }

    @Test
    void without_a_host_it_is_the_platform_that_the_settings_name() {
        UUID platform = fixture.platform();
        RegistrationPlaces places = fixture.placesOf(platform);
        assertThat(places.parentOf(null)).contains(platform);
        assertThat(places.parentOf("localhost:8080")).isEmpty();
        assertThat(fixture.placesOf(null).parentOf(null)).isEmpty();
        refused(RegistrationUserErrorCode.CLOSED, order(null), ann);
    }

    @Test
    void an_alias_that_is_taken_or_reserved_is_refused_and_leaves_nothing() {
        open();
        String alias = registrations.register(order(host), null, ann).organizationAlias();
        refused(OrganizationUserErrorCode.ALIAS_TAKEN, order(host, alias), ann);
        refused(OrganizationUserErrorCode.ALIAS_INVALID, order(host, "adm1n"), ann);
        assertThat(children()).hasSize(1);
    }

    @Test
    void the_same_key_makes_one_organization_and_counts_once() {
        open();
        UUID key = UUID.randomUUID();
        OrganizationRegister order = order(host);
        for (int i = 0; i <= Registrations.MOST_A_DAY_BY_PERSON; i++) {
            assertThat(registrations.register(order, key, ann).organizationAlias())
                    .isEqualTo(order.alias());
        }
        assertThat(children()).hasSize(1);
    }

    @Test
    void one_person_makes_a_few_a_day_also_all_at_once() {
        open();
        List<CompletableFuture<Boolean>> tried = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> isMade(order(host)), Thread::startVirtualThread))
                .toList();
        assertThat(tried.stream().filter(CompletableFuture::join)).hasSize(Registrations.MOST_A_DAY_BY_PERSON);
        assertThat(children()).hasSize(Registrations.MOST_A_DAY_BY_PERSON);
        refused(RegistrationUserErrorCode.TOO_MANY_REGISTRATIONS, order(host), ann);
        assertThat(isMade(order(host), person(true))).isTrue();
        clock.advance(RegistrationRows.DAY.plusSeconds(1));
        assertThat(isMade(order(host))).isTrue();
    }

    private boolean isMade(OrganizationRegister order) {
        return isMade(order, ann);
    }

    private boolean isMade(OrganizationRegister order, RegisteringPerson by) {
        try {
            registrations.register(order, null, by);
            return true;
        } catch (Problem tooMany) {
            assertThat(tooMany.code()).isEqualTo(RegistrationUserErrorCode.TOO_MANY_REGISTRATIONS);
            return false;
        }
    }

    private void open() {
        assertThat(Tenant.as(partner, () -> doors.open(true)).isOpen()).isTrue();
    }

    private List<Organization> children() {
        return fixture.children(partner, Paging.first(100));
    }

    private void refused(Enum<?> code, OrganizationRegister order, @Nullable RegisteringPerson by) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> registrations.register(order, null, by))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(code));
    }

    private static OrganizationRegister order(@Nullable String host) {
        return order(host, "r-" + UUID.randomUUID());
    }

    private static OrganizationRegister order(@Nullable String host, String alias) {
        return new OrganizationRegister(host, alias, "Northside Dental", "America/New_York");
    }

    private static RegisteringPerson person(boolean isVerified) {
        UUID id = UUID.randomUUID();
        return new RegisteringPerson(id, id + "@example.com", isVerified);
    }
}
