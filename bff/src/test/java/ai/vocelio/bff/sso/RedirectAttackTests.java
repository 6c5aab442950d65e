package ai.vocelio.bff.sso;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the real realm of the realm file sends nobody, whatever an address looks like. */
class RedirectAttackTests {

    private static final String GRACE = "grace@globex.test";
    private static final String PORTAL = "http://localhost:8080";

    private final SignIn signIn = SignIn.at(SignOnStage.keycloak().server().issuer());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080.evil.test/callback",
                "http://localhost:8080@evil.test/callback",
                "http://localhost:8080%40evil.test/callback",
                "http://localhost:80801/callback",
                "http://localhost:8081/callback",
                "https://localhost:8080/callback",
                "http://evil.test/http://localhost:8080/callback",
                "http://evil.test?http://localhost:8080/",
                "//localhost:8080/callback",
                "//evil.test/callback",
                "/callback",
                "http://localhost:8080\\@evil.test/callback",
                "http://*/callback",
                "http://localhost:*/callback",
                "javascript:alert(1)//http://localhost:8080/",
                "http://localhost/callback",
                "*"
            })
    void nobody_is_sent_elsewhere_with_a_code(String redirect) {
        SignIn portal = new SignIn(signIn.issuer(), "vocelio-portal", redirect, signIn.verifier());
        try (Walk walk = new Walk("nowhere").open(portal.start("openid", Map.of()))) {
            assertThat(walk.status()).as(walk.said()).isEqualTo(400);
            assertThat(walk.said()).contains("redirect_uri");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../callback",
                "/%2e%2e/callback",
                "/..;/callback",
                "/a/../../callback",
                "/?next=//evil.test",
                "/#@evil.test"
            })
    void a_path_of_our_own_stays_on_our_own_host(String path) {
        SignIn portal = new SignIn(signIn.issuer(), "vocelio-portal", PORTAL + path, signIn.verifier());
        try (Walk walk = new Walk(PORTAL).open(portal.start("openid organization:globex", Map.of()))) {
            if (walk.status() != 400) {
                walk.fill(Map.of("username", GRACE)).fill(Map.of("password", SignOnStage.OUR_PASSWORD));
                URI returned = walk.at();
                assertThat(returned.getHost() + ":" + returned.getPort()).isEqualTo("localhost:8080");
                assertThat(returned.getUserInfo()).isNull();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1.evil.test/callback",
                "http://127.0.0.1@evil.test/callback",
                "http://127.0.0.1:80@evil.test/",
                "https://127.0.0.1/callback",
                "http://localhost/callback",
                "http://127.0.0.2/callback"
            })
    void the_command_line_is_answered_on_its_own_machine_alone(String redirect) {
        SignIn elsewhere = new SignIn(signIn.issuer(), "vocelio-cli", redirect, signIn.verifier());
        try (Walk walk = new Walk("nowhere").open(elsewhere.start("openid", Map.of()))) {
            assertThat(walk.status()).as(walk.said()).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.test/",
                "http://localhost:8080.evil.test/",
                "http://localhost:8080@evil.test/",
                "//evil.test",
                "javascript:alert(1)"
            })
    void nobody_is_sent_elsewhere_after_a_logout(String redirect) {
        Map<String, String> question = Map.of("client_id", "vocelio-portal", "post_logout_redirect_uri", redirect);
        URI logout = URI.create(signIn.issuer() + "/protocol/openid-connect/logout?" + Form.encoded(question));
        try (Walk walk = new Walk("nowhere").open(logout)) {
            assertThat(walk.status()).as(walk.said()).isEqualTo(400);
        }
    }
}
