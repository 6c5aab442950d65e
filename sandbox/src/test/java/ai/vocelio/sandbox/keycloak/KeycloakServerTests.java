package ai.vocelio.sandbox.keycloak;

import static ai.vocelio.sandbox.keycloak.KeycloakSettings.TEST_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.vocelio.sandbox.postgres.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class KeycloakServerTests {
    private static final String ACME = "0196a000-0000-7000-8000-00000000ac3e";
    private static final String GLOBEX = "0196a000-0000-7000-8000-0000000910be";
    private static PostgresServer postgres;
    private static KeycloakServer keycloak;
    private static @Nullable PostgresServer revived;

    @BeforeAll
    static void start() {
        postgres = PostgresServer.temporary();
        keycloak = KeycloakServer.temporary(postgres);
    }

    @AfterAll
    static void stop() {
        keycloak.close();
        if (revived != null) {
            revived.close();
        }
        postgres.close();
    }

    @Test
    void a_login_gives_an_access_token_for_one_organization_with_the_role_of_its_member() {
        Tokens tokens = login().as("alice@acme.test", TEST_PASSWORD, "acme");
        assertThat(tokens.header().path("typ").asString()).isEqualTo("at+jwt");
        assertThat(tokens.header().path("alg").asString()).isEqualTo("RS256");
        JsonNode claims = tokens.claims();
        assertThat(claims.path("iss").asString()).isEqualTo(keycloak.issuer());
        assertThat(claims.path("aud").asString()).isEqualTo("vocelio-api");
        assertThat(claims.path("azp").asString()).isEqualTo("vocelio-cli");
        assertThat(claims.path("preferred_username").asString()).isEqualTo("alice@acme.test");
        assertThat(claims.path("name").asString()).isEqualTo("Alice Archer");
        assertThat(claims.path("email").asString()).isEqualTo("alice@acme.test");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(300);
        assertThat(claims.has("sub")).isTrue();
        assertThat(claims.has("sid")).isTrue();
        JsonNode organization = claims.path("organization");
        assertThat(organization.propertyNames()).containsExactly("acme");
        assertThat(organization.path("acme").path("id").asString()).isEqualTo(ACME);
        assertThat(organization.at("/acme/resource_access/vocelio-api/roles").toString())
                .isEqualTo("[\"OWNER\"]");
    }

    @Test
    void roles_of_an_organization_never_reach_the_top_of_the_token() {
        JsonNode claims = login().as("victor@acme.test", TEST_PASSWORD, "acme").claims();
        assertThat(claims.at("/organization/acme/resource_access/vocelio-api/roles")
                        .toString())
                .isEqualTo("[\"VIEWER\"]");
        assertThat(claims.has("resource_access")).isFalse();
        assertThat(claims.has("realm_access")).isFalse();
    }

    @Test
    void who_is_no_member_does_not_enter_the_organizations_login() {
        assertThatThrownBy(() -> login().as("grace@globex.test", TEST_PASSWORD, "acme"))
                .hasMessageContaining("not a member of the organization");
    }

    @Test
    void a_wrong_password_is_refused_in_keycloaks_words() {
        assertThatThrownBy(() -> login().as("grace@globex.test", "guess", "globex"))
                .hasMessageContaining("Invalid username or password");
    }

    @Test
    void a_refresh_token_is_good_for_one_use() {
        Tokens first = login().as("grace@globex.test", TEST_PASSWORD, "globex");
        Tokens second = login().refresh(first);
        assertThat(second.claims().at("/organization/globex/id").asString())
                .isEqualTo(first.claims().at("/organization/globex/id").asString());
        assertThatThrownBy(() -> login().refresh(first)).hasMessageContaining("invalid_grant");
    }

    @Test
    void the_portal_may_only_return_to_vocelios_own_address() {
        Login portal = new Login(keycloak.issuer(), "vocelio-portal", "http://localhost:8080/callback");
        assertThat(portal.as("alice@acme.test", TEST_PASSWORD, "acme")
                        .claims()
                        .path("azp")
                        .asString())
                .isEqualTo("vocelio-portal");
        Login foreign = new Login(keycloak.issuer(), "vocelio-portal", "http://elsewhere.test/callback");
        assertThatThrownBy(() -> foreign.as("alice@acme.test", TEST_PASSWORD, "acme"))
                .hasMessageContaining("Invalid parameter: redirect_uri");
    }

    @Test
    void a_stack_that_has_moved_to_another_port_tells_keycloak_where_logins_may_return() {
        KeycloakSettings before = keycloak.settings();
        KeycloakSettings moved = new KeycloakSettings(
                before.home(),
                before.port(),
                before.managementPort(),
                before.database(),
                "http://localhost:9090",
                before.adminPassword(),
                before.clientSecret(),
                before.demoPasswords());
        new PortalAddress(moved).apply();
        Login portal = new Login(keycloak.issuer(), "vocelio-portal", "http://localhost:9090/callback");
        assertThat(portal.as("alice@acme.test", TEST_PASSWORD, "acme").accessToken())
                .isNotEmpty();
        new PortalAddress(before).apply();
        assertThatThrownBy(() -> portal.as("alice@acme.test", TEST_PASSWORD, "acme"))
                .hasMessageContaining("Invalid parameter: redirect_uri");
    }

    @Test
    void every_login_succeeds_once_a_database_that_was_killed_is_back() {
        for (int logins = 0; logins < 3; logins++) {
            login().as("alice@acme.test", TEST_PASSWORD, "acme");
        }
        postgres.crash();
        revived = PostgresServer.tied(postgres.settings());
        for (int logins = 0; logins < 10; logins++) {
            assertThat(login().as("alice@acme.test", TEST_PASSWORD, "acme").accessToken())
                    .isNotEmpty();
        }
    }

    @Test
    void the_login_page_wears_the_brand_of_the_organization_that_is_asked_for() {
        String acme = page().of("openid organization:acme");
        assertThat(acme).contains("Acme Dental", "--vocelio-primary: #0f766e;", "Powered by Vocelio");
        assertThat(acme).doesNotContain("Globex", "#9a3412");
        assertThat(acme).containsPattern("href=\"https://acme.test/terms\"");
        assertThat(acme).contains("<title>Sign in</title>");
        String globex = page().of("openid organization:globex");
        assertThat(globex).contains("Globex Travel Club", "--vocelio-primary: #9a3412;", "Georgia");
        assertThat(globex).doesNotContain("Acme", "#0f766e", "Powered by Vocelio");
    }

    @Test
    void the_login_page_of_no_organization_wears_the_platforms_brand() {
        assertThat(page().of("openid"))
                .contains("vocelio-name\">Vocelio<")
                .doesNotContain("Acme", "Globex", "--vocelio-primary:");
    }

    @Test
    void what_an_organization_says_of_its_brand_in_a_wrong_form_is_left_out() {
        Map<String, String> before = page().attributes(
                        GLOBEX,
                        Map.of(
                                "brand.name", "</div><script>alert(1)</script>",
                                "brand.primary", "red;}</style><script>alert(2)</script>",
                                "brand.onPrimary", "#ffffff;background:url(https://evil.test)",
                                "brand.logo", "javascript:alert(3)",
                                "brand.background", "https://evil.test/\" onerror=\"alert(4)",
                                "brand.terms", "data:text/html,<script>alert(5)</script>",
                                "brand.font", "x;}</style><script>alert(6)</script>"));
        String worn = page().of("openid organization:globex");
        page().attributes(GLOBEX, before);
        assertThat(worn)
                .contains("&lt;/div&gt;&lt;script&gt;alert(1)")
                .doesNotContain(
                        "<script>alert",
                        "javascript:alert",
                        "evil.test",
                        "data:text",
                        "--vocelio-primary:",
                        "onerror=");
    }

    @Test
    void the_themes_files_are_the_ones_that_are_listed_and_keycloak_serves_them() throws IOException {
        Path theme = Path.of("../keycloak/themes/vocelio");
        try (Stream<Path> files = Files.walk(theme)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> theme.relativize(file).toString()))
                    .containsExactlyInAnyOrderElementsOf(LoginTheme.FILES);
        }
        String page = page().of("openid");
        assertThat(page().resource(page, "css/vocelio.css"))
                .isEqualTo(Files.readString(theme.resolve("login/resources/css/vocelio.css")));
    }

    private static LoginPage page() {
        return new LoginPage(keycloak);
    }

    private static Login login() {
        return Login.commandLine(keycloak.issuer());
    }
}
