package ai.vocelio.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.vocelio.identity.IdentityFault;
import ai.vocelio.identity.IdentityOrganization;
import ai.vocelio.identity.LoginPages;
import ai.vocelio.identity.keycloak.FakeKeycloak.Fault;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeycloakLoginPagesTests {

    private static final UUID NORTHSIDE = UUID.randomUUID();

    private final FakeKeycloak keycloak = new FakeKeycloak();
    private final LoginPages pages = keycloak.loginPages();

    @BeforeEach
    void an_organization() {
        keycloak.provider().provide(new IdentityOrganization(NORTHSIDE, "northside", "Northside Dental", true));
    }

    @AfterEach
    void close() {
        keycloak.close();
    }

    @Test
    void the_pages_wear_the_brand_that_was_told_last_and_nothing_of_the_one_before() {
        pages.wear(NORTHSIDE, Map.of("name", "Northside", "primary", "#0f766e"));
        assertThat(pages.wear(NORTHSIDE, Map.of("name", "North"))).isTrue();
        assertThat(keycloak.realm().attributes("northside").toString())
                .contains("\"brand.name\":[\"North\"]")
                .doesNotContain("brand.primary");
    }

    @Test
    void the_organization_stays_ours() {
        pages.wear(NORTHSIDE, Map.of("name", "North"));
        assertThat(keycloak.provider().find(NORTHSIDE)).hasValueSatisfying(known -> {
            assertThat(known.alias()).isEqualTo("northside");
            assertThat(known.isEnabled()).isTrue();
        });
    }

    @Test
    void what_is_worn_already_is_not_told_again() {
        pages.wear(NORTHSIDE, Map.of("name", "North"));
        keycloak.forget();
        pages.wear(NORTHSIDE, Map.of("name", "North"));
        assertThat(keycloak.asked()).noneMatch(request -> request.startsWith("PUT"));
    }

    @Test
    void an_organization_that_nobody_knows_wears_nothing() {
        assertThat(pages.wear(UUID.randomUUID(), Map.of("name", "North"))).isFalse();
    }

    @Test
    void it_may_be_repeated_wherever_it_broke() {
        for (Fault fault : Fault.values()) {
            Map<String, String> brand = Map.of("name", fault.name());
            keycloak.forget();
            keycloak.breakAll(fault);
            assertThatThrownBy(() -> pages.wear(NORTHSIDE, brand)).isInstanceOf(IdentityFault.class);
            keycloak.forget();
            assertThat(pages.wear(NORTHSIDE, brand)).isTrue();
            assertThat(keycloak.realm().attributes("northside").toString()).contains(fault.name());
        }
    }
}
