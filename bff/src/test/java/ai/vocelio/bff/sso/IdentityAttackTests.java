package ai.vocelio.bff.sso;

import static ai.vocelio.bff.testing.TestOrganization.ACME;
import static ai.vocelio.bff.testing.TestOrganization.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.vocelio.bff.graphql.EdgeFault;
import ai.vocelio.bff.security.Caller;
import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.identity.MembershipDirectory;
import ai.vocelio.sandbox.keycloak.KeycloakSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** What somebody tries who wants more than is his, against the real realm of the realm file and our own door. */
@BffTest
class IdentityAttackTests {

    private static final String GRACE = "grace@globex.test";
    private static final String ALICE = "alice@acme.test";
    private static final String PORTAL = "http://localhost:8080";

    @Autowired
    ApplicationContext house;

    private SignOnStage stage;
    private SignIn signIn;

    @BeforeEach
    void a_realm() {
        stage = SignOnStage.on(house);
        signIn = SignIn.at(SignOnStage.keycloak().server().issuer());
    }

    @AfterEach
    void all_as_always() {
        stage.clear();
    }

    @Test
    void a_token_of_another_realm_of_the_same_server_opens_nothing() {
        stage.hire("olga", "olga@acme.test", "agents");
        SignIn there = new SignIn(
                stage.customer().issuer(), CustomerRealm.CLIENT, "http://127.0.0.1/callback", signIn.verifier());
        try (Walk walk = new Walk(there.redirectUri()).open(there.start("openid", Map.of()))) {
            walk.fill(Map.of("username", "olga", "password", CustomerRealm.PASSWORD));
            JsonNode tokens = there.token(Map.of(
                    "grant_type",
                    "authorization_code",
                    "client_id",
                    CustomerRealm.CLIENT,
                    "client_secret",
                    CustomerRealm.SECRET,
                    "redirect_uri",
                    there.redirectUri(),
                    "code",
                    walk.answer().orElseThrow().getOrDefault("code", ""),
                    "code_verifier",
                    there.verifier()));
            refused(tokens.path("access_token").asString(), "");
        }
    }

    @Test
    void an_id_token_and_a_refresh_token_open_nothing() {
        JsonNode tokens = login(GRACE, "globex");
        assertThat(stage.admit(tokens.path("access_token").asString()).organizationId())
                .isEqualTo(GLOBEX.id());
        refused(tokens.path("id_token").asString(), "at+jwt");
        refused(tokens.path("refresh_token").asString(), "");
    }

    @Test
    void a_code_is_good_once_and_using_it_again_takes_back_what_it_gave() {
        try (Walk walk = signedIn(GRACE, "openid organization:globex")) {
            String code = walk.answer().orElseThrow().getOrDefault("code", "");
            JsonNode first = signIn.exchange(code);
            assertThat(first.has("access_token")).isTrue();

            assertThat(signIn.exchange(code).path("error").asString()).isEqualTo("invalid_grant");
            assertThat(refreshed(first, "").path("error").asString()).isEqualTo("invalid_grant");
        }
    }

    @Test
    void a_stolen_code_is_worth_nothing_without_the_verifier_or_at_another_client() {
        try (Walk walk = signedIn(GRACE, "openid organization:globex")) {
            String code = walk.answer().orElseThrow().getOrDefault("code", "");
            SignIn thief = SignIn.at(signIn.issuer());
            assertThat(thief.exchange(code).path("error").asString()).isEqualTo("invalid_grant");
        }
        try (Walk walk = signedIn(GRACE, "openid organization:globex")) {
            String code = walk.answer().orElseThrow().getOrDefault("code", "");
            SignIn other = new SignIn(signIn.issuer(), "vocelio-portal", PORTAL + "/callback", signIn.verifier());
            assertThat(other.exchange(code).path("error").asString()).isEqualTo("invalid_grant");
        }
    }

    @Test
    void nobody_signs_in_without_a_code_and_its_proof() {
        try (Walk walk = new Walk("http://127.0.0.1/").open(signIn.start("openid", Map.of("code_challenge", "")))) {
            assertThat(walk.answer().orElse(Map.of())).doesNotContainKey("code");
        }
        try (Walk walk =
                new Walk("http://127.0.0.1/").open(signIn.start("openid", Map.of("code_challenge_method", "plain")))) {
            assertThat(walk.answer().orElse(Map.of())).doesNotContainKey("code").containsKey("error");
        }
        try (Walk walk = new Walk("http://127.0.0.1/").open(signIn.start("openid", Map.of("response_type", "token")))) {
            assertThat(walk.at().toString()).doesNotContain("access_token=");
        }
        assertThat(signIn.token(Map.of(
                                "grant_type", "password",
                                "client_id", "vocelio-cli",
                                "username", GRACE,
                                "password", SignOnStage.OUR_PASSWORD,
                                "scope", "openid organization:globex"))
                        .path("error")
                        .asString())
                .isEqualTo("unauthorized_client");
    }

    @Test
    void a_refresh_token_of_one_organization_gives_no_token_of_another() {
        UUID grace = UUID.fromString(stage.subject(GRACE, "globex"));
        MembershipDirectory members = SignOnStage.keycloak().port(MembershipDirectory.class);
        members.put(ACME.id(), grace, Set.of("VIEWER"));
        try {
            for (String wider : List.of(
                    "openid organization:acme",
                    "openid organization:*",
                    "openid organization",
                    "openid organization:globex organization:acme")) {
                JsonNode widened = refreshed(login(GRACE, "globex"), wider);
                assertThat(aliasesIn(widened)).as(wider).doesNotContain("acme");
            }
            Caller there = stage.admit(login(GRACE, "acme").path("access_token").asString());
            Caller here =
                    stage.admit(login(GRACE, "globex").path("access_token").asString());
            assertThat(there.organizationId()).isEqualTo(ACME.id());
            assertThat(here.organizationId()).as("each token is of one").isEqualTo(GLOBEX.id());
            assertThat(there.roles()).doesNotContainAnyElementsOf(here.roles());
        } finally {
            members.remove(ACME.id(), grace);
        }
    }

    @Test
    void nobody_signs_in_to_all_his_organizations_at_once() {
        UUID grace = UUID.fromString(stage.subject(GRACE, "globex"));
        MembershipDirectory members = SignOnStage.keycloak().port(MembershipDirectory.class);
        members.put(ACME.id(), grace, Set.of("VIEWER"));
        try (Walk walk = new Walk(signIn.redirectUri()).open(signIn.start("openid organization:*", Map.of()))) {
            walk.fill(Map.of("username", GRACE));
            assertThat(walk.answer()).isEmpty();
            assertThat(walk.status()).as(walk.said()).isEqualTo(403);
        } finally {
            members.remove(ACME.id(), grace);
        }
    }

    @Test
    void no_client_of_ours_exchanges_tokens() {
        String token = login(GRACE, "globex").path("access_token").asString();
        for (Map<String, String> client : List.of(
                Map.of("client_id", "vocelio-cli"),
                Map.of("client_id", "vocelio-portal"),
                Map.of("client_id", "vocelio-bff", "client_secret", KeycloakSettings.TEST_PASSWORD))) {
            Map<String, String> form = new HashMap<>(client);
            form.put("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange");
            form.put("subject_token", token);
            form.put("subject_token_type", "urn:ietf:params:oauth:token-type:access_token");
            form.put("scope", "openid organization:acme");
            JsonNode answer = signIn.token(form);
            assertThat(answer.has("access_token")).as(client + " " + answer).isFalse();
            assertThat(answer.has("error")).as(answer.toString()).isTrue();
        }
    }

    @Test
    void the_service_account_is_no_member_of_anything() {
        JsonNode answer = signIn.token(Map.of(
                "grant_type", "client_credentials",
                "client_id", "vocelio-bff",
                "client_secret", KeycloakSettings.TEST_PASSWORD,
                "scope", "organization:acme"));
        refused(answer.path("access_token").asString("none"), "");
    }

    @Test
    void whoever_is_signed_in_gets_silently_no_organization_that_is_not_his() {
        try (Walk walk = signedIn(ALICE, "openid organization:acme")) {
            walk.open(signIn.start("openid organization:globex", Map.of("prompt", "none")));
            Map<String, String> answer = walk.answer().orElse(Map.of());
            if (answer.containsKey("code")) {
                assertThat(aliasesIn(signIn.exchange(answer.getOrDefault("code", ""))))
                        .isEmpty();
            }
        }
    }

    private JsonNode login(String person, String organization) {
        try (Walk walk = signedIn(person, "openid organization:" + organization)) {
            return signIn.exchange(walk.answer().orElseThrow().getOrDefault("code", ""));
        }
    }

    private Walk signedIn(String person, String scope) {
        Walk walk = new Walk(signIn.redirectUri()).open(signIn.start(scope, Map.of()));
        walk.fill(Map.of("username", person)).fill(Map.of("password", SignOnStage.OUR_PASSWORD));
        assertThat(walk.answer()).as(walk.answer().isEmpty() ? walk.said() : "").isPresent();
        return walk;
    }

    /** @param scope another one than before; empty for the same */
    private JsonNode refreshed(JsonNode tokens, String scope) {
        Map<String, String> form = new HashMap<>(Map.of(
                "grant_type", "refresh_token",
                "client_id", signIn.client(),
                "refresh_token", tokens.path("refresh_token").asString()));
        if (!scope.isEmpty()) {
            form.put("scope", scope);
        }
        return signIn.token(form);
    }

    private static Set<String> aliasesIn(JsonNode tokens) {
        return tokens.has("access_token")
                ? Set.copyOf(SignIn.claims(tokens.path("access_token").asString())
                        .path("organization")
                        .propertyNames())
                : Set.of();
    }

    private void refused(String token, String why) {
        assertThatExceptionOfType(EdgeFault.class)
                .isThrownBy(() -> stage.admit(token))
                .withMessageContaining(why);
    }
}
