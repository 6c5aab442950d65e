package ai.vocelio.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.vocelio.identity.IdentityFault;
import ai.vocelio.identity.IdentityOrganization;
import ai.vocelio.identity.SignOnDirectory;
import ai.vocelio.identity.SignOnProvider;
import ai.vocelio.identity.SignOnProvider.ClaimRole;
import ai.vocelio.identity.SignOnProvider.Endpoints;
import ai.vocelio.identity.SignOnProvider.Oidc;
import ai.vocelio.identity.SignOnProvider.Saml;
import ai.vocelio.identity.keycloak.FakeKeycloak.Fault;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keycloak.representations.idm.IdentityProviderMapperRepresentation;

class KeycloakSignOnTests {

    private static final UUID NORTHSIDE = UUID.randomUUID();
    private static final UUID CONNECTION = UUID.randomUUID();

    private final FakeKeycloak keycloak = new FakeKeycloak();
    private final SignOnDirectory directory = keycloak.signOn();

    @BeforeEach
    void an_organization() {
        keycloak.provider().provide(new IdentityOrganization(NORTHSIDE, "northside", "Northside Dental", true));
    }

    @AfterEach
    void close() {
        keycloak.close();
    }

    @Test
    void exactly_the_domains_that_are_told_lead_there() {
        assertThat(directory.route(NORTHSIDE, Set.of("a.example", "b.example"))).isTrue();
        assertThat(directory.route(NORTHSIDE, Set.of("b.example"))).isTrue();
        assertThat(keycloak.realm().domains("northside")).containsExactly("b.example");
        keycloak.forget();
        directory.route(NORTHSIDE, Set.of("b.example"));
        assertThat(keycloak.asked()).noneMatch(request -> request.startsWith("PUT"));
        assertThat(directory.route(UUID.randomUUID(), Set.of("c.example"))).isFalse();
    }

    @Test
    void a_connection_is_there_once_and_open_until_it_is_closed_or_forgotten() {
        directory.provide(NORTHSIDE, oidc("VIEWER"));
        directory.provide(NORTHSIDE, oidc("VIEWER"));
        assertThat(keycloak.realm().providers())
                .singleElement()
                .asString()
                .startsWith("sso-" + CONNECTION + " open a secret")
                .doesNotContain("nobody's", "owners");

        directory.close(CONNECTION);
        assertThat(keycloak.realm().providers())
                .singleElement()
                .asString()
                .as("what is known of it stays, the secret too")
                .startsWith("sso-" + CONNECTION + " closed a secret");
        directory.close(UUID.randomUUID());
        directory.retain(NORTHSIDE, Set.of(CONNECTION));
        assertThat(keycloak.realm().providers()).hasSize(1);
        directory.retain(NORTHSIDE, Set.of());
        assertThat(keycloak.realm().providers()).isEmpty();
    }

    @Test
    void nobody_comes_in_before_it_is_decided_what_he_becomes() {
        keycloak.forget();
        directory.provide(NORTHSIDE, oidc("VIEWER"));
        assertThat(keycloak.asked().getLast()).startsWith("PUT").endsWith("/instances/sso-" + CONNECTION);
    }

    @Test
    void every_role_but_owner_is_given_and_taken_by_what_the_provider_says() {
        List<IdentityProviderMapperRepresentation> mappers =
                SignOnMappers.wanted(oidc("VIEWER"), List.of("OWNER", "ADMIN", "OPERATOR", "VIEWER"));
        assertThat(mappers)
                .extracting(mapper -> mapper.getConfig().get("group"))
                .containsExactlyInAnyOrder("/admins", "/operators", "/operators", "/viewers");
        assertThat(mappers)
                .allSatisfy(mapper -> assertThat(mapper.getConfig())
                        .containsEntry("syncMode", "FORCE")
                        .containsEntry("groupType", "ORGANIZATION"));
        assertThat(mappers)
                .filteredOn(mapper -> "/operators".equals(mapper.getConfig().get("group")))
                .extracting(mapper -> mapper.getConfig().get("claims"))
                .anySatisfy(claims -> assertThat(claims).contains("\"agents\""))
                .as("dots of an address lead nowhere")
                .anySatisfy(claims -> assertThat(claims).contains("https://x\\\\.example/roles"));
    }

    @Test
    void of_saml_an_attribute_makes_the_role_and_names_are_taken_once() {
        SignOnProvider saml = new SignOnProvider(
                CONNECTION,
                "Corp",
                new Saml("https://idp.example", "https://idp.example/sso", List.of("AAAA", "BBBB")),
                List.of(new ClaimRole("member", "agents", "OPERATOR")),
                null);
        List<IdentityProviderMapperRepresentation> mappers = SignOnMappers.wanted(saml, List.of("OWNER", "OPERATOR"));
        assertThat(mappers)
                .filteredOn(mapper -> mapper.getIdentityProviderMapper().equals("saml-advanced-group-idp-mapper"))
                .singleElement()
                .satisfies(mapper ->
                        assertThat(mapper.getConfig().get("attributes")).contains("member", "agents"));
        assertThat(mappers)
                .filteredOn(mapper -> mapper.getIdentityProviderMapper().equals("saml-user-attribute-idp-mapper"))
                .isNotEmpty()
                .allSatisfy(mapper -> assertThat(mapper.getConfig()).containsEntry("syncMode", "IMPORT"));
    }

    @Test
    void what_changes_is_told_and_the_rest_is_let_be() {
        directory.provide(NORTHSIDE, oidc("VIEWER"));
        keycloak.forget();
        directory.provide(NORTHSIDE, oidc("ANALYST"));
        assertThat(keycloak.asked().stream().filter(request -> request.contains("/mappers")))
                .as("two become others, seven stay")
                .filteredOn(request -> !request.startsWith("GET"))
                .hasSize(4);
        assertThat(keycloak.realm().providers())
                .singleElement()
                .asString()
                .contains("ANALYST=/analysts", "VIEWER for nobody=/viewers");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SLOW")
    void whatever_breaks_is_whole_after_one_more_time(Fault fault) {
        directory.provide(NORTHSIDE, oidc("VIEWER"));
        directory.retain(NORTHSIDE, Set.of());
        keycloak.forget();
        directory.provide(NORTHSIDE, oidc("VIEWER"));
        List<String> whole = keycloak.realm().providers();
        int requests = keycloak.asked().size();
        assertThat(requests).isGreaterThan(20);
        for (int at = 1; at <= requests; at++) {
            keycloak.forget();
            directory.retain(NORTHSIDE, Set.of());
            keycloak.forget();
            keycloak.breakAt(at, fault);
            try {
                directory.provide(NORTHSIDE, oidc("VIEWER"));
            } catch (IdentityFault broken) {
                assertThat(broken.kind()).isEqualTo(IdentityFault.Kind.UNREACHABLE);
            }
            keycloak.forget();
            directory.provide(NORTHSIDE, oidc("VIEWER"));
            assertThat(keycloak.realm().providers()).as(fault + " at " + at).isEqualTo(whole);
        }
    }

    @Test
    void an_organization_that_is_not_there_yet_is_a_fault_and_told_again() {
        assertThatThrownBy(() -> directory.provide(UUID.randomUUID(), oidc(null)))
                .isInstanceOf(IdentityFault.class);
    }

    private static SignOnProvider oidc(@Nullable String everybody) {
        return new SignOnProvider(
                CONNECTION,
                "Corp",
                new Oidc(
                        "https://idp.example",
                        new Endpoints(
                                "https://idp.example/authorize",
                                "https://idp.example/token",
                                "https://idp.example/keys"),
                        "calls",
                        "a secret"),
                List.of(
                        new ClaimRole("groups", "agents", "OPERATOR"),
                        new ClaimRole("https://x.example/roles", "agent", "OPERATOR")),
                everybody);
    }
}
