package ai.vocelio.bff.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.vocelio.bff.testing.RealKeycloak;
import ai.vocelio.identity.MembershipDirectory;
import ai.vocelio.sandbox.keycloak.Tokens;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Members of organizations in a real Keycloak; the proof is always what a login's token says. */
class KeycloakMembersTests {

    private static final UUID ACME = UUID.fromString("0196a000-0000-7000-8000-00000000ac3e");
    private static final String GRACE = "grace@globex.test";

    private static RealKeycloak keycloak;
    private static MembershipDirectory directory;

    @BeforeAll
    static void start() {
        keycloak = RealKeycloak.shared();
        directory = keycloak.port(MembershipDirectory.class);
    }

    @Test
    void a_person_is_in_an_organization_what_was_told_last_and_no_more_after_a_removal() {
        assertThat(directory.isOpen()).isTrue();
        UUID grace = UUID.fromString(login("globex").claims().path("sub").asString());
        assertThatThrownBy(() -> login("acme")).hasMessageContaining("not a member");

        directory.put(ACME, grace, Set.of("VIEWER", "BILLING"));
        directory.put(ACME, grace, Set.of("VIEWER", "BILLING"));
        assertThat(rolesIn("acme")).containsExactlyInAnyOrder("VIEWER", "BILLING");

        directory.put(ACME, grace, Set.of("OPERATOR"));
        assertThat(rolesIn("acme")).containsExactly("OPERATOR");
        assertThat(rolesIn("globex")).containsExactly("OWNER");

        directory.remove(ACME, grace);
        directory.remove(ACME, grace);
        assertThatThrownBy(() -> login("acme")).hasMessageContaining("not a member");
        assertThat(rolesIn("globex")).containsExactly("OWNER");

        directory.put(ACME, grace, Set.of("ANALYST"));
        assertThat(rolesIn("acme")).as("taken in again, without the old roles").containsExactly("ANALYST");
    }

    @Test
    void who_is_not_there_any_more_is_let_be() {
        UUID nobody = UUID.randomUUID();
        directory.put(ACME, nobody, Set.of("VIEWER"));
        directory.remove(ACME, nobody);
        assertThatThrownBy(() -> directory.put(UUID.randomUUID(), graceId(), Set.of("VIEWER")))
                .as("an organization that is not there is a fault, and told again")
                .isNotNull();
    }

    private static UUID graceId() {
        return UUID.fromString(login("globex").claims().path("sub").asString());
    }

    private static Set<String> rolesIn(String organization) {
        return login(organization)
                .claims()
                .at("/organization/" + organization + "/resource_access/vocelio-api/roles")
                .valueStream()
                .map(role -> role.asString())
                .collect(Collectors.toSet());
    }

    private static Tokens login(String organization) {
        return keycloak.login(GRACE, organization);
    }
}
