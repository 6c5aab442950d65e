package ai.vocelio.bff.identity;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.bff.testing.RealKeycloak;
import ai.vocelio.identity.SessionDirectory;
import ai.vocelio.sandbox.keycloak.Tokens;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Sessions of people in a real Keycloak. */
class KeycloakSessionsTests {

    private static RealKeycloak keycloak;
    private static SessionDirectory directory;

    @BeforeAll
    static void start() {
        keycloak = new RealKeycloak();
        directory = keycloak.port(SessionDirectory.class);
    }

    @AfterAll
    static void stop() {
        keycloak.close();
    }

    @Test
    void a_session_is_there_from_the_login_until_it_is_ended() {
        Tokens login = keycloak.login("grace@globex.test", "globex");
        UUID grace = UUID.fromString(login.claims().path("sub").asString());
        String session = login.claims().path("sid").asString();
        String other = keycloak.login("grace@globex.test", "globex")
                .claims()
                .path("sid")
                .asString();
        assertThat(directory.isOpen()).isTrue();
        assertThat(directory.of(grace)).contains(session, other);

        directory.end(session);
        directory.end(session);
        assertThat(directory.of(grace)).contains(other).doesNotContain(session);
        assertThat(directory.of(UUID.randomUUID())).isEmpty();
    }
}
