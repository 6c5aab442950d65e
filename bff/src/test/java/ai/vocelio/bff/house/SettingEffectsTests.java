package ai.vocelio.bff.house;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.bff.testing.Answer;
import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.organizations.Credentials;
import ai.vocelio.organizations.Provider;
import ai.vocelio.organizations.ProviderAccounts;
import ai.vocelio.settings.SettingName;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** No setting is without effect: each one that gates something is tried, also those to come. */
@BffTest
class SettingEffectsTests {

    /** Settings that gate nothing, each with the test of what they do. */
    private static final Map<SettingName, String> ELSEWHERE = Map.of(
            SettingName.API_KEY_USAGE_DAYS, "ApiKeyUsagesTests",
            SettingName.LANGUAGE, "InboundLimitTests",
            SettingName.SECOND_FACTOR, "SignInStrengthTests",
            SettingName.SESSION_MINUTES, "SignInStrengthTests");

    private static final Map<SettingName, Gate> GATES = Map.of(
            SettingName.API_KEYS, off("apiKeyCreate"),
            SettingName.CUSTOM_ROLES, off("customRoleCreate"),
            SettingName.OWN_DOMAINS, off("domainCreate"),
            SettingName.OWN_BRAND, off("brandUpdate"),
            SettingName.POWERED_BY_HIDING, off("brandUpdate"),
            SettingName.CAMPAIGNS, off("campaignCreate"),
            SettingName.CALL_LIMIT, limit(1, "callPlace", "TOO_MANY_CALLS"),
            SettingName.AGENT_LIMIT, limit(0, "agentCreate", "TOO_MANY_AGENTS"),
            SettingName.MEMBER_LIMIT, limit(1, "invitationCreate", "TOO_MANY_MEMBERS"),
            SettingName.API_KEY_LIMIT, limit(0, "apiKeyCreate", "TOO_MANY_KEYS"));

    @Autowired
    ApplicationContext house;

    private SampleOrganization acme;
    private MutationSamples samples;

    @BeforeEach
    void an_organization_that_can_call() {
        acme = new SampleOrganization(house);
        samples = new MutationSamples(acme);
        Tenant.as(
                acme.organizationId(),
                () -> house.getBean(ProviderAccounts.class)
                        .set(Provider.TWILIO, new Credentials("AC" + "0".repeat(32), "sample")));
    }

    @Test
    void every_setting_is_tried_here_or_elsewhere() {
        assertThat(Stream.concat(GATES.keySet().stream(), ELSEWHERE.keySet().stream()))
                .containsExactlyInAnyOrderElementsOf(Set.of(SettingName.values()));
    }

    @Test
    void every_setting_opens_and_shuts_what_it_gates() {
        GATES.forEach((setting, gate) -> {
            Map<String, Object> input = input(setting, gate);
            samples.done("settingUpdate", Map.of("name", setting.name(), "value", gate.value));
            assertThat(code(gate, input)).as(setting.name()).isEqualTo(gate.code);
            samples.done("settingReset", Map.of("name", setting.name()));
            assertThat(code(gate, input(setting, gate))).as(setting.name()).isEmpty();
        });
    }

    private Map<String, Object> input(SettingName setting, Gate gate) {
        return setting == SettingName.POWERED_BY_HIDING
                ? Map.of("isPoweredByShown", false)
                : Objects.requireNonNull(samples.all().get(gate.mutation))
                        .input()
                        .get();
    }

    private String code(Gate gate, Map<String, Object> input) {
        String type = Character.toUpperCase(gate.mutation.charAt(0)) + gate.mutation.substring(1);
        String key = gate.mutation.equals("callPlace") ? "@idempotent(key: \"" + UUID.randomUUID() + "\")" : "";
        Answer answer = acme.client()
                .ask(
                        "mutation ($input: %sInput!) { done: %s(input: $input) %s { userErrors { code message } } }"
                                .formatted(type, gate.mutation, key),
                        Map.of("input", input));
        assertThat(answer.codes()).as(gate.mutation + answer).isEmpty();
        return answer.at("/data/done/userErrors/0/code").asString("");
    }

    private static Gate off(String mutation) {
        return new Gate(Map.of("isOn", false), mutation, "SWITCHED_OFF");
    }

    private static Gate limit(int number, String mutation, String code) {
        return new Gate(Map.of("number", number), mutation, code);
    }

    /** What a setting is to be for a mutation to be refused, and with which code. */
    private record Gate(Map<String, Object> value, String mutation, String code) {}
}
