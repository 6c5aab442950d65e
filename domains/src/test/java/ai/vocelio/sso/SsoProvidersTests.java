package ai.vocelio.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import ai.vocelio.identity.FakeSignOnDirectory;
import ai.vocelio.identity.SignOnProvider;
import ai.vocelio.identity.SignOnProvider.Oidc;
import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.sso.domains.EmailDomain;
import ai.vocelio.sso.domains.EmailDomains;
import ai.vocelio.team.Granter;
import ai.vocelio.team.Permission;
import ai.vocelio.team.Role;
import ai.vocelio.testing.DomainTest;
import ai.vocelio.testing.SettableClock;
import ai.vocelio.whitelabel.domains.FakeDns;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DomainTest
class SsoProvidersTests {

    private static final Granter OWNER = granter(Role.OWNER);
    private static final Granter ADMIN = granter(Role.ADMIN);
    private static final String SECRET = "a secret of theirs";

    @Autowired
    SsoProviders connections;

    @Autowired
    SsoEnforcements enforcements;

    @Autowired
    SsoJob job;

    @Autowired
    EmailDomains domains;

    @Autowired
    FakeSignOnDirectory directory;

    @Autowired
    FakeDns dns;

    @Autowired
    SettableClock clock;

    @Autowired
    SsoRows rows;

    private final UUID acme = UUID.randomUUID();
    private final String domain = "mail-" + UUID.randomUUID() + ".example.com";

    @AfterEach
    void all_as_always() {
        directory.away(false);
        clock.reset();
    }

    @Test
    void the_secret_is_sealed_and_told_to_nobody_but_the_identity_provider() {
        SsoProvider made = active();
        prove();
        tell();
        assertThat(made.toString()).doesNotContain(SECRET);
        assertThat(Objects.requireNonNull(made.oidc()).clientSecret()).isNull();
        assertThat(new String(
                        Tenant.as(acme, () -> rows.secret(made.id())), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(SECRET);
        SignOnProvider told = directory.open(made.id()).orElseThrow();
        assertThat(((Oidc) told.protocol()).clientSecret()).isEqualTo(SECRET);
        assertThat(told.toString()).doesNotContain(SECRET);
    }

    @Test
    void nobody_is_led_anywhere_before_a_domain_is_proven_and_the_connection_enabled() {
        SsoProvider made = create();
        prove();
        tell();
        assertThat(directory.routes(acme)).isEmpty();
        assertThat(directory.open(made.id())).isEmpty();

        Tenant.as(acme, () -> connections.enable(made.id(), ADMIN));
        tell();
        assertThat(directory.routes(acme)).containsExactly(domain);
        assertThat(directory.open(made.id())).isPresent();
        assertThat(found(made).setup()).isNull();

        Tenant.as(acme, () -> connections.disable(made.id()));
        tell();
        assertThat(directory.routes(acme)).isEmpty();
        assertThat(directory.open(made.id())).isEmpty();
        assertThat(directory.retained(acme))
                .as("who came by it stays who he is")
                .containsExactly(made.id());

        Tenant.as(acme, () -> connections.remove(made.id()));
        tell();
        assertThat(directory.retained(acme)).isEmpty();
    }

    @Test
    void a_domain_that_is_lost_is_told_by_itself() {
        SsoProvider made = active();
        EmailDomain proven = prove();
        awaitOpen(made, true);
        dns.texts(proven.proofName(), "v=spf1 -all");
        Tenant.as(acme, () -> domains.check(proven.id()));
        awaitOpen(made, false);
        assertThat(directory.routes(acme)).isEmpty();
    }

    @Test
    void while_the_identity_provider_is_away_it_is_said_and_tried_again_until_it_knows() {
        directory.away(true);
        SsoProvider made = active();
        prove();
        tell();
        SsoSetup setup = Objects.requireNonNull(found(made).setup());
        assertThat(setup.problem()).contains("cannot be reached");
        assertThat(setup.retryAt()).isNotNull();
        directory.away(false);
        tell();
        assertThat(found(made).setup()).isNull();
        assertThat(directory.open(made.id())).isPresent();
        tell();
        assertThat(Tenant.as(acme, () -> job.again(acme)))
                .as("what somebody changes there by hand is put right")
                .hasValueSatisfying(next ->
                        assertThat(next).isBeforeOrEqualTo(clock.instant().plus(SsoJob.DAY)));
    }

    @Test
    void a_provider_that_does_not_tell_is_said_too() {
        SsoProvider made = Tenant.as(
                acme, () -> connections.create(order(new OidcProvider(FakeDiscovery.SILENT, "calls", SECRET)), ADMIN));
        Tenant.as(acme, () -> connections.enable(made.id(), ADMIN));
        prove();
        tell();
        assertThat(Objects.requireNonNull(found(made).setup()).problem()).contains("does not tell");
        assertThat(directory.routes(acme)).as("the domain does not wait for it").containsExactly(domain);
    }

    @Test
    void nobody_maps_what_he_does_not_have_and_nobody_at_all_an_owner() {
        Granter manager = granter(Role.MANAGER);
        refused(SsoUserErrorCode.ROLE_NOT_MAPPABLE, () -> connections.create(mapping(Role.OWNER), OWNER));
        refused(SsoUserErrorCode.ROLE_NOT_HELD, () -> connections.create(mapping(Role.ADMIN), manager));
        SsoProvider admins = Tenant.as(acme, () -> connections.create(mapping(Role.ADMIN), ADMIN));
        refused(SsoUserErrorCode.ROLE_NOT_HELD, () -> connections.enable(admins.id(), manager));
        refused(
                SsoUserErrorCode.ROLE_NOT_HELD,
                () -> connections.update(
                        change(admins, new OidcProvider("https://mine.example.com", "x", SECRET), null), manager));
    }

    @Test
    void a_provider_by_whom_people_came_stays_who_it_is() {
        SsoProvider made = active();
        refused(
                SsoUserErrorCode.PROVIDER_DIFFERS,
                () -> connections.update(
                        change(made, new OidcProvider("https://other.example.com", "calls", null), null), OWNER));
        SsoProvider changed = Tenant.as(
                acme,
                () -> connections.update(
                        change(made, new OidcProvider("https://login.example.com", "other", null), null), ADMIN));
        assertThat(Objects.requireNonNull(changed.oidc()).client()).isEqualTo("other");
        prove();
        tell();
        assertThat(((Oidc) directory.open(made.id()).orElseThrow().protocol()).clientSecret())
                .as("the secret stays when there is no other")
                .isEqualTo(SECRET);
    }

    @Test
    void it_becomes_the_only_way_in_for_who_has_come_by_it() {
        SsoProvider made = active();
        refused(SsoUserErrorCode.NOT_TRIED, () -> connections.update(enforced(made, null), OWNER));
        refused(SsoUserErrorCode.NOT_TRIED, () -> connections.update(enforced(made, "sso-other"), OWNER));
        Tenant.as(acme, () -> connections.update(enforced(made, made.hint()), ADMIN));
        assertThat(Tenant.as(acme, enforcements::current))
                .as("nobody could come in")
                .isEmpty();
        prove();
        SsoEnforcement now = Tenant.as(acme, enforcements::current).orElseThrow();
        assertThat(now.letsIn("ann@" + domain, null)).isFalse();
        assertThat(now.letsIn("ANN@" + domain.toUpperCase(java.util.Locale.ROOT), "sso-other"))
                .isFalse();
        assertThat(now.letsIn("ann@" + domain, made.hint())).isTrue();
        assertThat(now.letsIn("ann@elsewhere.example", null)).isTrue();
        Tenant.as(acme, () -> connections.disable(made.id()));
        assertThat(Tenant.as(acme, enforcements::current)).isEmpty();
    }

    @Test
    void people_come_by_one_connection_at_a_time() {
        active();
        SsoProvider second = create();
        refused(SsoUserErrorCode.ANOTHER_IS_ACTIVE, () -> connections.enable(second.id(), ADMIN));
    }

    @Test
    void a_connection_of_another_organization_is_not_there() {
        SsoProvider made = create();
        UUID globex = UUID.randomUUID();
        assertThat(Tenant.as(globex, () -> connections.find(made.id()))).isEmpty();
        assertThatThrownBy(() -> Tenant.as(globex, () -> connections.remove(made.id())))
                .asInstanceOf(type(Problem.class))
                .extracting(Problem::code)
                .isEqualTo(SsoUserErrorCode.NOT_FOUND);
    }

    private SsoProvider create() {
        return Tenant.as(acme, () -> connections.create(mapping(Role.OPERATOR), ADMIN));
    }

    private SsoProvider active() {
        SsoProvider made = create();
        return Tenant.as(acme, () -> connections.enable(made.id(), ADMIN));
    }

    private EmailDomain prove() {
        EmailDomain added = Tenant.as(acme, () -> domains.create(domain));
        dns.texts(added.proofName(), added.proofText());
        Tenant.as(acme, () -> domains.check(added.id()));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> Tenant.as(acme, domains::verified).contains(domain));
        return added;
    }

    private void tell() {
        Tenant.as(acme, () -> job.run(acme));
    }

    private void awaitOpen(SsoProvider connection, boolean isTo) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> directory.open(connection.id()).isPresent() == isTo);
    }

    private SsoProvider found(SsoProvider connection) {
        return Tenant.as(acme, () -> connections.find(connection.id())).orElseThrow();
    }

    private static SsoProviderCreate mapping(Role role) {
        return new SsoProviderCreate(
                "Corp",
                new OidcProvider("https://login.example.com", "calls", SECRET),
                null,
                new SsoRoles(List.of(new SsoRoleMapping("groups", "them", role)), Role.VIEWER));
    }

    private static SsoProviderCreate order(OidcProvider provider) {
        return new SsoProviderCreate("Corp", provider, null, new SsoRoles(List.of(), null));
    }

    private static SsoProviderUpdate change(
            SsoProvider connection, @Nullable OidcProvider oidc, @Nullable SamlProvider saml) {
        return new SsoProviderUpdate(connection.id(), null, oidc, saml, null, null, null);
    }

    private static SsoProviderUpdate enforced(SsoProvider connection, @Nullable String cameBy) {
        return new SsoProviderUpdate(connection.id(), null, null, null, null, true, cameBy);
    }

    private static Granter granter(Role role) {
        Set<Permission> held = role.permissions();
        return new Granter(UUID.randomUUID(), role.name(), Set.of(role), held);
    }

    private void refused(SsoUserErrorCode code, Runnable change) {
        assertThatThrownBy(() -> Tenant.as(acme, change))
                .asInstanceOf(type(Problem.class))
                .extracting(Problem::code)
                .isEqualTo(code);
    }
}
