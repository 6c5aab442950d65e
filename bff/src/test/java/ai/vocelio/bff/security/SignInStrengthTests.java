package ai.vocelio.bff.security;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.bff.testing.Answer;
import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.bff.testing.GraphQlClient;
import ai.vocelio.bff.testing.TestIssuer;
import ai.vocelio.bff.testing.TestOrganization;
import ai.vocelio.bff.testing.TestSocket;
import ai.vocelio.bff.testing.TestToken;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.organizations.Organizations;
import ai.vocelio.settings.SettingName;
import ai.vocelio.settings.SettingUpdate;
import ai.vocelio.settings.SettingValue;
import ai.vocelio.settings.Settings;
import ai.vocelio.team.Role;
import ai.vocelio.testing.SettableClock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an organization asks of the sign-ins of its people, and how who is refused learns what to do. */
@BffTest
class SignInStrengthTests {

    private static final String WHO = "{ viewer { permissions } }";
    private static final String KEY = """
            mutation { apiKeyCreate(input: {name: "k", permissions: [AGENT_READ]}) { secret } }""";
    private static final Duration A_FEW_SECONDS = Duration.ofSeconds(4);

    @Autowired
    GraphQlClient client;

    @Autowired
    Organizations organizations;

    @Autowired
    Settings settings;

    @Autowired
    SettableClock clock;

    private final UUID organization = UUID.randomUUID();

    @BeforeEach
    void an_organization() {
        Tenant.as(organization, () -> organizations.ensure("o-" + organization, "Sample", ZoneId.of("UTC")));
    }

    @AfterEach
    void real_time() {
        clock.reset();
    }

    @Test
    void a_password_is_enough_unless_the_organization_says_otherwise() {
        assertThat(who(password()).codes()).isEmpty();
    }

    @Test
    void where_a_second_factor_is_asked_for_a_password_is_refused_with_the_way_to_sign_in() {
        GraphQlClient before = client.with(password().sign());
        assertThat(before.ask(WHO).codes()).isEmpty();
        secondFactor();

        for (GraphQlClient late : List.of(before, client.with(password().sign()))) {
            Answer refused = late.ask(WHO);
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.codes()).containsExactly("STEP_UP_REQUIRED");
            assertThat(refused.header("WWW-Authenticate"))
                    .contains("Bearer error=\"insufficient_user_authentication\", acr_values=\"2\"");
            assertThat(refused.at("/errors/0/extensions/acrValues").asString()).isEqualTo("2");
        }
        assertThat(who(password().claim("acr", "2")).codes()).isEmpty();
        assertThat(who(password().claim("acr", "1").claim("amr", List.of("otp")))
                        .codes())
                .isEmpty();
        assertThat(who(password().claim("acr", "22")).codes()).containsExactly("STEP_UP_REQUIRED");
        assertThat(who(password().claim("acr", "1").claim("amr", List.of("pwd")))
                        .codes())
                .containsExactly("STEP_UP_REQUIRED");
    }

    @Test
    void a_provider_that_is_not_the_organizations_own_is_no_second_factor() {
        secondFactor();
        assertThat(who(password().claim("identity_provider", "sso-" + UUID.randomUUID()))
                        .codes())
                .containsExactly("STEP_UP_REQUIRED");
        assertThat(who(password().claim("identity_provider", "made up")).codes())
                .containsExactly("STEP_UP_REQUIRED");
    }

    @Test
    void another_organization_of_the_same_person_asks_for_what_it_wants() {
        secondFactor();
        assertThat(client.acme().ask(WHO).codes()).isEmpty();
    }

    @Test
    void an_open_socket_is_closed_and_none_is_opened_without_the_second_factor() {
        try (TestSocket socket = client.with(password().sign()).socket()) {
            secondFactor();
            assertThat(socket.closing().code()).isEqualTo(4403);
        }
        GraphQlClient weak = client.with(password().sign());
        try (TestSocket socket = weak.rawSocket("graphql-transport-ws")) {
            socket.send(weak.hello());
            TestSocket.Closing closing = socket.closing();
            assertThat(closing.code()).isEqualTo(4401);
        }
    }

    @Test
    void a_key_has_no_second_factor_and_needs_none() {
        String secret = client.with(password().sign())
                .ask(KEY)
                .at("/data/apiKeyCreate/secret")
                .asString();
        secondFactor();
        assertThat(client.with(secret).ask("{ viewer { permissions } }").codes())
                .isEmpty();
    }

    @Test
    void after_the_longest_session_who_signed_in_shows_again_who_he_is() {
        set(SettingName.SESSION_MINUTES, new SettingValue(null, 60, null));
        assertThat(who(password().claim("auth_time", ago(59))).codes()).isEmpty();
        Answer refused = who(password().claim("auth_time", ago(61)));
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.codes()).containsExactly("STEP_UP_REQUIRED");
        assertThat(refused.header("WWW-Authenticate"))
                .contains("Bearer error=\"insufficient_user_authentication\", max_age=\"3600\"");
        assertThat(refused.at("/errors/0/extensions/maxAge").asLong()).isEqualTo(3600);
    }

    @Test
    void both_are_asked_for_at_once() {
        secondFactor();
        set(SettingName.SESSION_MINUTES, new SettingValue(null, 5, null));
        assertThat(who(password().claim("auth_time", ago(10))).header("WWW-Authenticate"))
                .contains("Bearer error=\"insufficient_user_authentication\", acr_values=\"2\", max_age=\"300\"");
    }

    private Date ago(int minutes) {
        return Date.from(clock.instant().minus(Duration.ofMinutes(minutes)));
    }

    private void secondFactor() {
        set(SettingName.SECOND_FACTOR, new SettingValue(true, null, null));
    }

    private void set(SettingName name, SettingValue value) {
        Tenant.as(organization, () -> settings.update(new SettingUpdate(name, value, false)));
        clock.advance(A_FEW_SECONDS);
    }

    private Answer who(TestToken token) {
        return client.with(token.sign()).ask(WHO);
    }

    private TestToken password() {
        return TestIssuer.shared()
                .token(TestOrganization.ACME)
                .claim("acr", "1")
                .organizations(Map.of("o-" + organization, TestToken.membership(organization, Role.OWNER)));
    }
}
