package ai.vocelio.bff.access;

import static ai.vocelio.bff.access.TestFamily.done;
import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.bff.graphql.GlobalId;
import ai.vocelio.bff.testing.Answer;
import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.bff.testing.EdgeEnvironment;
import ai.vocelio.bff.testing.GraphQlClient;
import ai.vocelio.team.Permission;
import ai.vocelio.team.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** What somebody sees and does who acts in an organization below. */
@BffTest
class ActingTests {

    private static final String WHERE = """
            { viewer { organization { alias } permissions member { name }
              acting { organizationName reason isEmergency } } }""";
    private static final String MADE = """
            mutation { contactCreate(input: {name: "Ann Lee", phone: "+12125550142"}) {
              contact { id name phone } userErrors { code } } }""";

    @Autowired
    ApplicationContext house;

    private TestFamily family;
    private GraphQlClient paula;

    @BeforeEach
    void a_partner_with_somebody_who_helps() {
        family = new TestFamily(house);
        paula = family.as(family.partner, "Paula", Role.OWNER);
    }

    @Test
    void a_request_that_names_an_access_acts_there_and_any_other_at_home() {
        GraphQlClient there = paula.acting(family.begun(paula, family.customer, Role.VIEWER));
        JsonNode viewer = there.ask(WHERE).at("/data/viewer");
        assertThat(viewer.at("/organization/alias").asString()).isEqualTo(TestFamily.alias(family.customer));
        assertThat(viewer.at("/member/name").asString()).isEqualTo("Paula");
        assertThat(viewer.at("/acting").toString())
                .isEqualTo("{\"organizationName\":\"PARTNER\",\"reason\":\"Calls fail\",\"isEmergency\":false}");
        assertThat(permissions(there)).isEqualTo(Role.VIEWER.permissions());

        JsonNode home = paula.ask(WHERE).at("/data/viewer");
        assertThat(home.at("/organization/alias").asString()).isEqualTo(TestFamily.alias(family.partner));
        assertThat(home.at("/acting").isNull()).isTrue();
    }

    @Test
    void what_is_there_is_found_there_and_not_at_home() {
        String made = family.as(family.customer, "Olga", Role.OWNER)
                .ask(MADE)
                .at("/data/contactCreate/contact/id")
                .asString();
        GraphQlClient there = paula.acting(family.begun(paula, family.customer, Role.MANAGER));
        String found = "query ($id: ID!) { node(id: $id) { id } }";
        assertThat(there.ask(found, Map.of("id", made)).at("/data/node/id").asString())
                .isEqualTo(made);
        assertThat(paula.ask(found, Map.of("id", made)).at("/data/node").isNull())
                .isTrue();
        GraphQlClient beside = paula.acting(family.begun(paula, family.sibling, Role.MANAGER));
        assertThat(beside.ask(found, Map.of("id", made)).at("/data/node").isNull())
                .isTrue();
    }

    @Test
    void an_access_that_is_not_ones_own_is_answered_as_one_that_never_was() {
        GraphQlClient petra = family.as(family.partner, "Petra", Role.OWNER);
        String petras = family.begun(petra, family.customer, Role.VIEWER);
        String ended = family.begun(paula, family.customer, Role.VIEWER);
        assertThat(done(paula, "supportAccessEnd", ended).codes()).isEmpty();
        GraphQlClient platform = family.as(family.platform, "Paula", Role.OWNER);
        String ofPlatform = family.begun(platform, family.customer, Role.VIEWER);
        String nobodys = new GlobalId("sac", UUID.randomUUID()).toString();
        String sentence =
                paula.acting(nobodys).ask(WHERE).at("/errors/0/message").asString();
        assertThat(sentence).contains("no open support access");
        for (String id : List.of(petras, ended, ofPlatform, nobodys, "", "sac_x", TestFamily.id(family.customer))) {
            Answer refused = paula.acting(id).ask(WHERE);
            assertThat(refused.status()).as(id).isEqualTo(403);
            assertThat(refused.codes()).as(id).containsExactly("FORBIDDEN");
            assertThat(refused.at("/errors/0/message").asString()).as(id).isEqualTo(sentence);
        }
    }

    @Test
    void no_key_acts_elsewhere_or_lets_others_act() {
        String access = family.begun(paula, family.customer, Role.VIEWER);
        GraphQlClient key = paula.with(
                paula.ask("mutation { apiKeyCreate(input: {name: \"k\", permissions: [AGENT_READ]}) { secret } }")
                        .at("/data/apiKeyCreate/secret")
                        .asString());
        assertThat(key.acting(access).ask(WHERE).codes()).containsExactly("FORBIDDEN");
        for (String permission : List.of("SUPPORT_ACCESS_USE", "SUPPORT_ACCESS_BREAK_GLASS", "SUPPORT_ACCESS_DECIDE")) {
            assertThat(paula.ask("mutation { apiKeyCreate(input: {name: \"k\", permissions: [" + permission
                                    + "]}) { userErrors { code } } }")
                            .at("/data/apiKeyCreate/userErrors")
                            .isEmpty())
                    .as(permission)
                    .isFalse();
        }
    }

    @Test
    void nobody_may_do_elsewhere_what_he_may_not_do_at_home() {
        GraphQlClient vera = family.as(family.partner, "Vera", Role.VIEWER);
        vera.ask(WHERE);
        String role = paula.ask(
                        "mutation { customRoleCreate(input: {name: \"Helper\", permissions: [SUPPORT_ACCESS_USE]}) {"
                                + " customRole { id } } }")
                .at("/data/customRoleCreate/customRole/id")
                .asString();
        paula.ask(
                "mutation ($r: ID!, $m: ID!) { customRoleGive(input: {customRoleId: $r, memberId: $m}) {"
                        + " userErrors { code } } }",
                Map.of("r", role, "m", new GlobalId("mbr", TestFamily.person(family.partner, "Vera")).toString()));
        GraphQlClient there = vera.acting(family.begun(vera, family.customer, Role.ADMIN));
        assertThat(permissions(there)).isEqualTo(Role.VIEWER.permissions());
    }

    @Test
    void what_outlives_an_access_is_out_of_reach() {
        GraphQlClient there = paula.acting(family.begun(paula, family.customer, Role.ADMIN));
        assertThat(permissions(there))
                .contains(Permission.AGENT_WRITE)
                .doesNotContain(Permission.MEMBER_WRITE, Permission.API_KEY_WRITE, Permission.SUPPORT_ACCESS_USE);
        Answer refused =
                there.ask("mutation { apiKeyCreate(input: {name: \"k\", permissions: [AGENT_READ]}) { secret } }");
        assertThat(refused.codes()).containsExactly("FORBIDDEN");
    }

    @Test
    void what_tells_of_people_is_masked_unless_it_was_asked_for() {
        family.as(family.customer, "Olga", Role.OWNER).ask(MADE);
        String contacts = "{ contacts(first: 1) { nodes { name phone } } }";
        GraphQlClient petra = family.as(family.partner, "Petra", Role.OWNER);
        GraphQlClient masked = paula.acting(family.begun(paula, family.customer, Role.MANAGER));
        GraphQlClient open =
                petra.acting(family.begun(petra, family.customer, Map.of("isPersonalDataShown", true), Role.MANAGER));
        assertThat(masked.ask(contacts).at("/data/contacts/nodes/0").toString())
                .isEqualTo("{\"name\":\"A. L.\",\"phone\":\"+1********42\"}");
        assertThat(open.ask(contacts).at("/data/contacts/nodes/0").toString())
                .isEqualTo("{\"name\":\"Ann Lee\",\"phone\":\"+12125550142\"}");
    }

    @Test
    void what_is_done_stands_in_the_log_of_the_organization_with_who_did_it_and_from_where() {
        String access = family.begun(paula, family.customer, Role.MANAGER);
        paula.acting(access).ask(MADE);
        paula.acting(access)
                .ask("mutation { memberRemove(input: {memberId: \"" + new GlobalId("mbr", UUID.randomUUID())
                        + "\"}) { userErrors { code } } }");
        String log = """
                query ($id: ID!) { auditEntries(filter: {supportAccessId: $id}) { nodes {
                  action outcome actor { kind name organization member { id } } supportAccess { id reason } } } }""";
        assertThat(family.as(family.customer, "Olga", Role.OWNER)
                        .ask(log, Map.of("id", access))
                        .at("/data/auditEntries/nodes")
                        .valueStream()
                        .map(JsonNode::toString))
                .containsExactlyInAnyOrder(
                        entry("memberRemove", "REFUSED", access), entry("contactCreate", "CREATED", access));
        assertThat(paula.ask(log, Map.of("id", access))
                        .at("/data/auditEntries/nodes")
                        .isEmpty())
                .isTrue();
    }

    private static String entry(String action, String outcome, String access) {
        return ("{\"action\":\"%s\",\"outcome\":\"%s\",\"actor\":{\"kind\":\"USER\",\"name\":\"Paula\",\"organization\":\"PARTNER\","
                        + "\"member\":null},\"supportAccess\":{\"id\":\"%s\",\"reason\":\"Calls fail\"}}")
                .formatted(action, outcome, access);
    }

    @Test
    void a_page_of_an_allowed_origin_may_send_the_header() {
        Answer asked = paula.send(paula.at("/graphql")
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", EdgeEnvironment.ORIGIN)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,vocelio-acting-in"));
        assertThat(asked.header("Access-Control-Allow-Headers").orElse("")).contains("vocelio-acting-in");
    }

    @Test
    void a_cursor_of_home_opens_nothing_there() {
        for (String name : List.of("One", "Two")) {
            paula.ask(
                    "mutation ($n: String!) { contactListCreate(input: {name: $n}) { userErrors { code } } }",
                    Map.of("n", name));
        }
        String cursor = paula.ask("{ contactLists(first: 1) { pageInfo { endCursor } } }")
                .at("/data/contactLists/pageInfo/endCursor")
                .asString();
        GraphQlClient there = paula.acting(family.begun(paula, family.customer, Role.MANAGER));
        assertThat(there.ask(
                                "query ($c: String!) { contactLists(first: 1, after: $c) { nodes { id } } }",
                                Map.of("c", cursor))
                        .codes())
                .containsExactly("INVALID_CURSOR");
    }

    private static Set<Permission> permissions(GraphQlClient client) {
        Set<Permission> permissions = new LinkedHashSet<>();
        client.ask(WHERE)
                .at("/data/viewer/permissions")
                .valueStream()
                .forEach(name -> permissions.add(Permission.valueOf(name.asString())));
        return permissions;
    }
}
