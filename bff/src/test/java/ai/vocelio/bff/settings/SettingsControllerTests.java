package ai.vocelio.bff.settings;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.bff.graphql.GlobalId;
import ai.vocelio.bff.testing.Answer;
import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.bff.testing.GraphQlClient;
import ai.vocelio.bff.testing.TestIssuer;
import ai.vocelio.bff.testing.TestOrganization;
import ai.vocelio.bff.testing.TestToken;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.organizations.Organization;
import ai.vocelio.organizations.OrganizationKind;
import ai.vocelio.organizations.Organizations;
import ai.vocelio.team.Role;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A partner sets for its customer, and what the customer is told. */
@BffTest
class SettingsControllerTests {

    private static final String SETTINGS = """
            { settings { name value { isOn number language } standard { isOn number language } origin setBy
              isLocked lockedBy isLockedBelow minimum maximum } }""";
    private static final String GIVE = """
            mutation ($input: SettingGiveInput!) { settingGive(input: $input) {
              setting { name value { isOn number } origin isLocked } userErrors { code field message } } }""";
    private static final String UPDATE = """
            mutation ($input: SettingUpdateInput!) { settingUpdate(input: $input) {
              setting { value { number } origin isLocked maximum } userErrors { code field message } } }""";

    @Autowired
    GraphQlClient client;

    @Autowired
    Organizations organizations;

    private UUID partner;
    private UUID customer;

    @BeforeEach
    void a_partner_and_its_customer() {
        partner = planted(OrganizationKind.PARTNER, planted(OrganizationKind.PLATFORM, null));
        customer = planted(OrganizationKind.CUSTOMER, partner);
    }

    @Test
    void every_setting_is_told_with_its_standard_and_its_bounds() {
        Answer answer = as(customer, Role.VIEWER).ask(SETTINGS);
        assertThat(answer.codes()).isEmpty();
        assertThat(setting(answer, "API_KEY_LIMIT")).isEqualTo("""
                        {"name":"API_KEY_LIMIT","value":{"isOn":null,"number":100,"language":null},\
                        "standard":{"isOn":null,"number":100,"language":null},"origin":"DEFAULT","setBy":null,\
                        "isLocked":false,"lockedBy":null,"isLockedBelow":false,"minimum":0,"maximum":100}""");
    }

    @Test
    void a_customer_is_told_what_its_partner_gave_it_and_not_which_partner() {
        Answer given = as(partner, Role.ADMIN)
                .ask(
                        GIVE,
                        Map.of(
                                "input",
                                Map.of(
                                        "organizationId",
                                        id(customer),
                                        "name",
                                        "CAMPAIGNS",
                                        "value",
                                        Map.of("isOn", false),
                                        "isLocked",
                                        true)));
        assertThat(given.at("/data/settingGive/setting/origin").asString())
                .as(given.toString())
                .isEqualTo("OWN");
        Answer told = as(customer, Role.OWNER).ask(SETTINGS);
        assertThat(setting(told, "CAMPAIGNS"))
                .contains("\"origin\":\"INHERITED\",\"setBy\":\"PARTNER\",\"isLocked\":true,\"lockedBy\":\"PARTNER\"");
        assertThat(told.toString()).doesNotContain(id(partner)).doesNotContain(alias(partner));
    }

    @Test
    void a_locked_limit_is_refused_with_its_field_and_who_has_locked_it() {
        as(partner, Role.OWNER)
                .ask(
                        UPDATE,
                        Map.of("input", Map.of("name", "CALL_LIMIT", "value", Map.of("number", 5), "isLocked", true)));
        Answer refused = as(customer, Role.OWNER)
                .ask(UPDATE, Map.of("input", Map.of("name", "CALL_LIMIT", "value", Map.of("number", 6))));
        assertThat(refused.at("/data/settingUpdate/userErrors/0").toString()).isEqualTo("""
                        {"code":"LOCKED","field":["input","value","number"],\
                        "message":"The partner above has locked CALL_LIMIT at 5: give 5 or less."}""");
        Answer stricter = as(customer, Role.OWNER)
                .ask(UPDATE, Map.of("input", Map.of("name", "CALL_LIMIT", "value", Map.of("number", 2))));
        assertThat(stricter.at("/data/settingUpdate/setting").toString())
                .isEqualTo("{\"value\":{\"number\":2},\"origin\":\"OWN\",\"isLocked\":true,\"maximum\":5}");
    }

    @Test
    void a_partner_reads_what_comes_to_its_customer_and_a_manager_does_not() {
        String document = "query ($id: ID!) { childSettings(organizationId: $id) { settings { name } } }";
        Map<String, String> child = Map.of("id", id(customer));
        assertThat(as(partner, Role.OWNER)
                        .ask(document, child)
                        .at("/data/childSettings/settings")
                        .size())
                .isGreaterThan(10);
        assertThat(as(partner, Role.MANAGER).ask(document, child).codes()).containsExactly("FORBIDDEN");
        assertThat(as(customer, Role.OWNER)
                        .ask(document, Map.of("id", id(partner)))
                        .at("/data/childSettings")
                        .isNull())
                .isTrue();
    }

    private static String setting(Answer answer, String name) {
        return answer.at("/data/settings")
                .valueStream()
                .filter(setting -> setting.at("/name").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .toString();
    }

    private UUID planted(OrganizationKind kind, @Nullable UUID parent) {
        UUID id = UUID.randomUUID();
        Organization above = parent == null
                ? null
                : Tenant.as(parent, organizations::current).orElseThrow();
        Tenant.as(id, () -> {
            organizations.ensure(alias(id), kind.name(), ZoneId.of("UTC"));
            organizations.ensurePlace(kind, above);
        });
        return id;
    }

    private GraphQlClient as(UUID organization, Role role) {
        return client.with(TestIssuer.shared()
                .token(TestOrganization.ACME)
                .person(TestOrganization.ACME, role.name())
                .organizations(Map.of(alias(organization), TestToken.membership(organization, role)))
                .sign());
    }

    private static String id(UUID organization) {
        return new GlobalId("org", organization).toString();
    }

    private static String alias(UUID organization) {
        return "s-" + organization;
    }
}
