package ai.vocelio.bff.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.vocelio.bff.testing.Answer;
import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.bff.testing.GraphQlClient;
import ai.vocelio.team.Role;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whom a caller sees in the tree of organizations, and whom it may make. */
@BffTest
class OrganizationTreeTests {

    private static final String BELOW = """
            { organization { kind status parent { id } children(first: 10) { totalCount nodes {
              id kind parent { id } children(first: 10) { totalCount nodes { id } } } } } }""";
    private static final String CREATE = """
            mutation ($input: OrganizationCreateInput!) { organizationCreate(input: $input) {
              organization { id alias status kind setup { problem } } userErrors { code field message } } }""";
    private static final String NODE = "query ($id: ID!) { node(id: $id) { ... on Organization { alias status } } }";

    @Autowired
    ApplicationContext house;

    private TestTree tree;

    @BeforeEach
    void a_tree() {
        tree = new TestTree(house);
    }

    @Test
    void a_platform_sees_its_partners_and_their_customers() {
        Answer answer = tree.as(tree.platform, Role.VIEWER).ask(BELOW);
        assertThat(answer.at("/data/organization/kind").asString()).isEqualTo("PLATFORM");
        assertThat(answer.at("/data/organization/children/totalCount").asInt()).isOne();
        assertThat(answer.at("/data/organization/children/nodes/0/parent/id").asString())
                .isEqualTo(TestTree.id(tree.platform));
        assertThat(answer.at("/data/organization/children/nodes/0/children/nodes/0/id")
                        .asString())
                .isEqualTo(TestTree.id(tree.customer));
    }

    @Test
    void a_customer_sees_nobody_above_or_beside_it() {
        GraphQlClient customer = tree.as(tree.customer, Role.OWNER);
        Answer answer = customer.ask(BELOW);
        assertThat(answer.codes()).isEmpty();
        assertThat(answer.at("/data/organization/parent").isNull()).isTrue();
        assertThat(answer.at("/data/organization/children/totalCount").asInt()).isZero();
        assertThat(customer.ask(NODE, Map.of("id", TestTree.id(tree.partner)))
                        .at("/data/node")
                        .isNull())
                .isTrue();
    }

    @Test
    void a_parent_reads_the_record_of_a_child_and_a_stranger_does_not() {
        Map<String, String> child = Map.of("id", TestTree.id(tree.customer));
        assertThat(tree.as(tree.partner, Role.VIEWER)
                        .ask(NODE, child)
                        .at("/data/node/alias")
                        .asString())
                .isEqualTo(TestTree.alias(tree.customer));
        TestTree other = new TestTree(house);
        assertThat(other.as(other.platform, Role.OWNER)
                        .ask(NODE, child)
                        .at("/data/node")
                        .isNull())
                .isTrue();
    }

    @Test
    void an_organization_that_is_made_says_why_it_is_not_set_up_yet() {
        GraphQlClient partner = tree.as(tree.partner, Role.OWNER);
        Answer made = partner.ask(CREATE, Map.of("input", input("CUSTOMER", "n-" + UUID.randomUUID())));
        assertThat(made.at("/data/organizationCreate/organization/status").asString())
                .as(made.toString())
                .isEqualTo("PROVISIONING");
        Map<String, String> id =
                Map.of("id", made.at("/data/organizationCreate/organization/id").asString());
        String problem = "query ($id: ID!) { node(id: $id) { ... on Organization { setup { tries problem } } } }";
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(partner.ask(problem, id)
                                .at("/data/node/setup/problem")
                                .asString(""))
                        .contains("VOCELIO_KEYCLOAK_URL"));
    }

    @Test
    void a_repeated_order_makes_one_organization() {
        GraphQlClient partner = tree.as(tree.partner, Role.OWNER);
        String repeated = CREATE.replace(
                "organizationCreate(input: $input)",
                "organizationCreate(input: $input) @idempotent(key: \"" + UUID.randomUUID() + "\")");
        Map<String, Object> order = Map.of("input", input("CUSTOMER", "n-" + UUID.randomUUID()));
        String first = partner.ask(repeated, order)
                .at("/data/organizationCreate/organization/id")
                .asString();
        assertThat(first).startsWith("org_");
        assertThat(partner.ask(repeated, order)
                        .at("/data/organizationCreate/organization/id")
                        .asString())
                .isEqualTo(first);
    }

    @Test
    void a_fault_of_the_order_names_its_field() {
        Answer refused = tree.as(tree.partner, Role.OWNER).ask(CREATE, Map.of("input", input("CUSTOMER", "l0gin")));
        assertThat(refused.at("/data/organizationCreate/userErrors/0/code").asString())
                .isEqualTo("ALIAS_INVALID");
        assertThat(refused.at("/data/organizationCreate/userErrors/0/field").toString())
                .isEqualTo("[\"input\",\"alias\"]");
    }

    @Test
    void who_may_not_write_makes_none_and_a_customer_has_none_below_it() {
        Map<String, Object> order = Map.of("input", input("CUSTOMER", "n-" + UUID.randomUUID()));
        assertThat(tree.as(tree.partner, Role.MANAGER).ask(CREATE, order).codes())
                .containsExactly("FORBIDDEN");
        assertThat(tree.as(tree.customer, Role.OWNER)
                        .ask(CREATE, order)
                        .at("/data/organizationCreate/userErrors/0/code")
                        .asString())
                .isEqualTo("KIND_NOT_ALLOWED");
    }

    private static Map<String, String> input(String kind, String alias) {
        return Map.of(
                "kind",
                kind,
                "alias",
                alias,
                "name",
                "Northside Dental",
                "timeZone",
                "America/New_York",
                "ownerEmail",
                "ann@northside.example");
    }
}
