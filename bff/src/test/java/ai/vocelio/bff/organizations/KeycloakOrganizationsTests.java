package ai.vocelio.bff.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.vocelio.bff.testing.RealKeycloak;
import ai.vocelio.identity.IdentityFault;
import ai.vocelio.identity.IdentityOrganization;
import ai.vocelio.identity.IdentityProvider;
import ai.vocelio.identity.KnownOrganization;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import tools.jackson.databind.JsonNode;

/** Organizations in a real Keycloak, with the rights that the realm file gives us; the proof is what a login's token says. */
class KeycloakOrganizationsTests {

    private static final UUID ACME = UUID.fromString("0196a000-0000-7000-8000-00000000ac3e");
    private static final String ALICE = "alice@acme.test";

    private static RealKeycloak keycloak;
    private static IdentityProvider provider;

    @BeforeAll
    static void start() {
        keycloak = RealKeycloak.shared();
        provider = keycloak.port(IdentityProvider.class);
    }

    @Test
    void an_organization_is_made_once_and_its_owner_signs_in() {
        IdentityOrganization northside = organization("northside", "Northside Dental");
        UUID identity = made(northside);
        assertThat(made(northside)).isEqualTo(identity);
        JsonNode claim = claim("northside");
        assertThat(claim.path("id").asString()).isEqualTo(identity.toString());
        assertThat(claim.at("/resource_access/vocelio-api/roles").toString()).isEqualTo("[\"OWNER\"]");
        assertThat(provider.list(0, 100))
                .filteredOn(known -> known.alias().equals("northside"))
                .singleElement()
                .extracting(KnownOrganization::organizationId)
                .isEqualTo(northside.organizationId());
    }

    @Test
    void nobody_signs_in_to_one_that_is_disabled_until_it_is_enabled_again() {
        IdentityOrganization southside = organization("southside", "Southside Dental");
        made(southside);
        provider.provide(new IdentityOrganization(southside.organizationId(), "southside", "Southside Dental", false));
        assertThat(provider.find(southside.organizationId()))
                .hasValueSatisfying(known -> assertThat(known.isEnabled()).isFalse());
        assertThatThrownBy(() -> claim("southside")).isInstanceOf(RuntimeException.class);
        provider.provide(southside);
        assertThat(claim("southside").path("id").asString()).isNotEmpty();
    }

    @Test
    void the_second_of_a_name_gets_its_alias_beside_it() {
        made(organization("first-of-name", "Same Name"));
        IdentityOrganization second = organization("second-of-name", "Same Name");
        made(second);
        assertThat(provider.find(second.organizationId()))
                .hasValueSatisfying(known -> assertThat(known.name()).isEqualTo("Same Name (second-of-name)"));
    }

    @Test
    void an_alias_that_somebody_else_has_there_is_told() {
        assertThatExceptionOfType(IdentityFault.class)
                .isThrownBy(() -> provider.provide(organization("globex", "Another Globex")))
                .satisfies(fault -> assertThat(fault.kind()).isEqualTo(IdentityFault.Kind.TAKEN));
    }

    @Test
    void one_of_the_realm_file_is_known_by_its_own_id() {
        assertThat(provider.find(ACME)).hasValueSatisfying(known -> {
            assertThat(known.identityId()).isEqualTo(ACME);
            assertThat(known.isEnabled()).isTrue();
        });
        assertThat(provider.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void who_is_not_known_yet_becomes_a_member_once() {
        UUID identity = made(organization("westside", "Westside Dental"));
        UUID ann = provider.provideMember(identity, "ann@westside.example", "OWNER");
        assertThat(provider.provideMember(identity, "ann@westside.example", "OWNER"))
                .isEqualTo(ann);
    }

    @Test
    void one_that_is_forgotten_takes_along_who_belongs_to_no_other_not_even_to_a_suspended_one() {
        IdentityOrganization eastside = organization("eastside", "Eastside Dental");
        IdentityOrganization harbor = organization("harbor", "Harbor Dental");
        UUID there = provider.provide(eastside);
        UUID elsewhere = provider.provide(harbor);
        UUID ann = provider.provideMember(there, "ann@eastside.example", "OWNER");
        UUID bob = provider.provideMember(there, "bob@eastside.example", "VIEWER");
        provider.provideMember(elsewhere, "bob@eastside.example", "OWNER");
        provider.provide(new IdentityOrganization(harbor.organizationId(), "harbor", "Harbor Dental", false));
        provider.provide(new IdentityOrganization(eastside.organizationId(), "eastside", "Eastside Dental", false));

        provider.forget(eastside.organizationId());
        provider.forget(eastside.organizationId());

        assertThat(provider.find(eastside.organizationId())).isEmpty();
        assertThat(provider.provideMember(elsewhere, "bob@eastside.example", "OWNER"))
                .isEqualTo(bob);
        assertThat(provider.provideMember(elsewhere, "ann@eastside.example", "OWNER"))
                .isNotEqualTo(ann);
    }

    @Test
    void a_wrong_secret_is_told_as_such() {
        try (AnnotationConfigApplicationContext wrong = keycloak.adapter("guessed")) {
            IdentityProvider stranger = wrong.getBean(IdentityProvider.class);
            assertThatExceptionOfType(IdentityFault.class)
                    .isThrownBy(() -> stranger.find(ACME))
                    .withMessageContaining("VOCELIO_KEYCLOAK_CLIENT_SECRET");
        }
    }

    private static IdentityOrganization organization(String alias, String name) {
        return new IdentityOrganization(
                UUID.nameUUIDFromBytes(alias.getBytes(java.nio.charset.StandardCharsets.UTF_8)), alias, name, true);
    }

    private static UUID made(IdentityOrganization organization) {
        UUID identity = provider.provide(organization);
        provider.provideMember(identity, ALICE, "OWNER");
        return identity;
    }

    private static JsonNode claim(String alias) {
        return keycloak.login(ALICE, alias).claims().path("organization").path(alias);
    }
}
