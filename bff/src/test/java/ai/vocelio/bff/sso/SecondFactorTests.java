package ai.vocelio.bff.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import ai.vocelio.bff.graphql.EdgeFault;
import ai.vocelio.bff.graphql.ErrorCode;
import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.bff.testing.TestOrganization;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.settings.SettingName;
import ai.vocelio.settings.SettingUpdate;
import ai.vocelio.settings.SettingValue;
import ai.vocelio.settings.Settings;
import ai.vocelio.testing.SettableClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** People sign in to a real Keycloak with a one-time password (RFC 6238), where their organization asks for it. */
@BffTest
class SecondFactorTests {

    private static final String PERSON = "otto@acme.test";
    private static final String ANOTHER = "fritz@acme.test";
    private static final String SCOPE = "openid organization:acme";
    private static final Map<String, String> ASKED = Map.of("acr_values", "2");
    private static final Duration A_FEW_SECONDS = Duration.ofSeconds(4);

    @Autowired
    ApplicationContext house;

    @Autowired
    Settings settings;

    @Autowired
    SettableClock clock;

    private SignOnStage stage;

    @BeforeEach
    void acme_asks_for_a_second_factor() {
        stage = SignOnStage.on(house);
        stage.employ(TestOrganization.ACME, PERSON);
        stage.employ(TestOrganization.ACME, ANOTHER);
        assertThat(stage.admit(stage.password(PERSON, "acme")).email()).isEqualTo(PERSON);
        set(SettingName.SECOND_FACTOR, new SettingValue(true, null, null));
    }

    @AfterEach
    void acme_asks_for_nothing() {
        stage.dismiss(PERSON);
        stage.dismiss(ANOTHER);
        Tenant.as(TestOrganization.ACME.id(), () -> {
            settings.reset(SettingName.SECOND_FACTOR);
            return settings.reset(SettingName.SESSION_MINUTES);
        });
        clock.reset();
        stage.clear();
    }

    @Test
    void who_signs_in_by_a_password_sets_a_second_factor_up_and_is_let_in_with_it_from_then_on() {
        assertThatExceptionOfType(EdgeFault.class)
                .isThrownBy(() -> stage.admit(stage.password(PERSON, "acme")))
                .satisfies(fault -> {
                    assertThat(fault.code()).isEqualTo(ErrorCode.STEP_UP_REQUIRED);
                    assertThat(fault.stepUp().orElseThrow().acrValues()).isEqualTo("2");
                });

        OneTimePassword codes;
        try (Walk walk = atPassword(ASKED)) {
            codes = OneTimePassword.shownOn(walk.body());
            walk.fill(Map.of("totp", codes.code(0), "userLabel", "phone"));
            String token = stage.tokens(walk);
            assertThat(SignIn.claims(token).path("acr").asString()).isEqualTo("2");
            assertThat(stage.admit(token).email()).isEqualTo(PERSON);
        }
        try (Walk walk = atPassword(ASKED)) {
            walk.fill(Map.of("otp", "000000"));
            assertThat(walk.answer()).as("a wrong code").isEmpty();
            walk.fill(Map.of("otp", codes.code(1)));
            assertThat(SignIn.claims(stage.tokens(walk)).path("acr").asString()).isEqualTo("2");
        }
        try (Walk walk = atPassword(Map.of())) {
            walk.fill(Map.of("otp", codes.code(-1)));
            JsonNode claims = SignIn.claims(stage.tokens(walk));
            assertThat(claims.path("amr").toString())
                    .as("who has one is asked without being told to")
                    .contains("otp");
        }
    }

    @Test
    void who_signed_in_too_long_ago_is_asked_again_and_has_a_new_time_then() {
        set(SettingName.SECOND_FACTOR, new SettingValue(false, null, null));
        set(SettingName.SESSION_MINUTES, new SettingValue(null, 5, null));
        try (Walk walk = atPassword(ANOTHER, Map.of())) {
            JsonNode first = SignIn.claims(stage.tokens(walk));
            Instant shown = Instant.ofEpochSecond(first.path("auth_time").asLong());
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> Clock.systemUTC().instant().isAfter(shown.plusSeconds(2)));

            walk.open(stage.start(SCOPE, Map.of("max_age", "1")));
            assertThat(walk.answer()).as("no way past the password").isEmpty();
            walk.fill(Map.of("password", SignOnStage.OUR_PASSWORD));
            JsonNode again = SignIn.claims(stage.tokens(walk));
            assertThat(again.path("auth_time").asLong())
                    .isGreaterThan(first.path("auth_time").asLong());
            assertThat(again.path("sid").asString()).isEqualTo(first.path("sid").asString());
        }
    }

    private Walk atPassword(Map<String, String> asked) {
        return atPassword(PERSON, asked);
    }

    private Walk atPassword(String email, Map<String, String> asked) {
        Walk walk = stage.open(SCOPE, asked).fill(Map.of("username", email));
        return walk.fill(Map.of("password", SignOnStage.OUR_PASSWORD));
    }

    private void set(SettingName name, SettingValue value) {
        Tenant.as(TestOrganization.ACME.id(), () -> settings.update(new SettingUpdate(name, value, false)));
        clock.advance(A_FEW_SECONDS);
    }
}
