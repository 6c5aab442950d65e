package ai.vocelio.bff.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.vocelio.bff.testing.Answer;
import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.bff.testing.GraphQlClient;
import ai.vocelio.bff.testing.TestMailbox;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.team.MemberArrival;
import ai.vocelio.team.Role;
import ai.vocelio.team.Team;
import ai.vocelio.testing.SettableClock;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Removals as owners of an organization, of its parent and of strangers see them. */
@BffTest
class RemovalTests {

    private static final Duration TRUSTED = Duration.ofSeconds(4);
    private static final String AGENTS = "{ agents(first: 1) { nodes { id } } }";
    private static final String REMOVE = """
            mutation ($id: ID!, $alias: String!) { done: organizationRemove(input: {organizationId: $id, alias: $alias}) {
              organization { status removal { requestedAt dueAt requestedBy problem } } userErrors { code field } } }""";
    private static final String CANCEL = """
            mutation ($id: ID!) { done: organizationRemovalCancel(input: {organizationId: $id}) {
              organization { status removal { dueAt } } userErrors { code field } } }""";

    private static final String EXPORT = """
            mutation ($id: ID!) { done: organizationExport(input: {organizationId: $id}) {
              export { state rows } userErrors { code field } } }""";

    @Autowired
    ApplicationContext house;

    @Autowired
    SettableClock clock;

    private TestTree tree;

    @BeforeEach
    void a_tree() {
        tree = new TestTree(house);
    }

    @Test
    void an_owner_closes_the_own_organization_and_the_one_above_takes_it_back() {
        GraphQlClient owner = tree.as(tree.customer, Role.OWNER);
        GraphQlClient key = owner.with(
                owner.ask("mutation { apiKeyCreate(input: {name: \"k\", permissions: [AGENT_READ]}) { secret } }")
                        .at("/data/apiKeyCreate/secret")
                        .asString());
        Answer removed = remove(owner, tree.customer);
        assertThat(removed.at("/data/done/organization/status").asString()).isEqualTo("REMOVING");
        assertThat(removed.at("/data/done/organization/removal/requestedBy").asString())
                .isEqualTo("ITSELF");
        clock.advance(TRUSTED);
        assertThat(key.ask(AGENTS).codes()).containsExactly("FORBIDDEN");
        Answer refused = owner.ask(AGENTS);
        assertThat(refused.codes()).containsExactly("FORBIDDEN");
        assertThat(refused.at("/errors/0/message").asString()).contains("is being removed");

        Answer kept = tree.as(tree.partner, Role.OWNER).ask(CANCEL, Map.of("id", TestTree.id(tree.customer)));
        assertThat(kept.at("/data/done/organization/status").asString()).isEqualTo("ACTIVE");
        assertThat(kept.at("/data/done/organization/removal").isNull()).isTrue();
        clock.advance(TRUSTED);
        assertThat(owner.ask(AGENTS).codes()).isEmpty();
        assertThat(key.ask(AGENTS).codes()).isEmpty();
    }

    @Test
    void a_parent_sees_the_removal_of_its_child() {
        remove(tree.as(tree.platform, Role.OWNER), tree.customer);
        assertThat(tree.as(tree.partner, Role.VIEWER)
                        .ask("{ organization { removal { dueAt } children(first: 5) {"
                                + " nodes { status removal { requestedBy } } } } }")
                        .at("/data/organization")
                        .toString())
                .isEqualTo("{\"removal\":null,\"children\":{\"nodes\":[{\"status\":\"REMOVING\",\"removal\":"
                        + "{\"requestedBy\":\"ABOVE\"}}]}}");
    }

    @Test
    void nobody_but_an_owner_asks() {
        for (Role role : Role.values()) {
            if (role != Role.OWNER) {
                assertThat(tree.as(tree.customer, role)
                                .ask(REMOVE, input(tree.customer))
                                .codes())
                        .as(role.name())
                        .containsExactly("FORBIDDEN");
            }
        }
    }

    @Test
    void a_sibling_and_a_parent_are_not_found() {
        TestTree other = new TestTree(house);
        for (UUID stranger : new UUID[] {tree.partner, tree.platform, other.customer}) {
            assertThat(code(remove(tree.as(tree.customer, Role.OWNER), stranger)))
                    .isEqualTo("NOT_FOUND");
        }
    }

    @Test
    void a_wrong_alias_and_children_are_in_the_way() {
        GraphQlClient partner = tree.as(tree.partner, Role.OWNER);
        Answer wrong = partner.ask(REMOVE, Map.of("id", TestTree.id(tree.customer), "alias", "another"));
        assertThat(code(wrong)).isEqualTo("ALIAS_WRONG");
        assertThat(wrong.at("/data/done/userErrors/0/field").toString()).contains("alias");
        assertThat(code(remove(partner, tree.partner))).isEqualTo("HAS_CHILDREN");
    }

    @Test
    void an_owner_takes_it_back_by_the_letter_and_no_other_address_does() {
        GraphQlClient owner = tree.as(tree.customer, Role.OWNER);
        GraphQlClient above = tree.as(tree.partner, Role.OWNER);
        String path = "/removals/" + ticketOf(above);
        assertThat(owner.get(path).text()).contains("is going to be erased", "<form method=\"post\">");
        assertThat(post(path.substring(0, path.length() - 4) + "AAAA").status()).isEqualTo(404);
        assertThat(above.ask("{ organization { children(first: 1) { nodes { status } } } }")
                        .toString())
                .contains("REMOVING");
        Answer kept = post(path);
        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.header("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
        assertThat(post(path).status()).isEqualTo(404);
        assertThat(owner.get(path).status()).isEqualTo(404);
        clock.advance(TRUSTED);
        assertThat(owner.ask(AGENTS).codes()).isEmpty();
    }

    @Test
    void an_owner_fetches_all_that_the_organization_has_and_nobody_above_does() {
        GraphQlClient owner = tree.as(tree.customer, Role.OWNER);
        Answer asked = tree.as(tree.partner, Role.OWNER).ask(EXPORT, Map.of("id", TestTree.id(tree.customer)));
        assertThat(code(asked)).isEqualTo("NOT_FOUND");
        assertThat(tree.as(tree.customer, Role.ADMIN)
                        .ask(EXPORT, Map.of("id", TestTree.id(tree.customer)))
                        .codes())
                .containsExactly("FORBIDDEN");
        assertThat(owner.ask(EXPORT, Map.of("id", TestTree.id(tree.customer))).codes())
                .isEmpty();
        String url = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> owner.ask("{ organization { export { state url } } }")
                                .at("/data/organization/export/url")
                                .asString(""),
                        found -> !found.isEmpty());
        assertThat(tree.as(tree.partner, Role.OWNER)
                        .ask("{ organization { children(first: 1) { nodes { export { url } } } } }")
                        .toString())
                .contains("{\"export\":null}");
        String path = URI.create(url).getPath();
        Answer fetched = owner.get(path);
        assertThat(fetched.status()).isEqualTo(200);
        assertThat(fetched.header("Content-Type")).contains("application/zip");
        assertThat(fetched.text()).startsWith("PK");
        assertThat(owner.get(path.substring(0, path.length() - 4) + "AAAA").status())
                .isEqualTo(404);
    }

    private Answer post(String path) {
        GraphQlClient anybody = house.getBean(GraphQlClient.class);
        return anybody.send(anybody.at(path).POST(BodyPublishers.noBody()));
    }

    private String ticketOf(GraphQlClient above) {
        String address = TestTree.alias(tree.customer) + "@example.com";
        var olga = new MemberArrival(UUID.randomUUID(), "Olga Owner", address, Set.of(Role.OWNER));
        Tenant.as(tree.customer, () -> house.getBean(Team.class).arrived(olga));
        remove(above, tree.customer);
        Matcher link = Pattern.compile("/removals/([A-Za-z0-9_-]+)")
                .matcher(TestMailbox.letters(address, 1).getFirst().text());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static Answer remove(GraphQlClient by, UUID id) {
        return by.ask(REMOVE, input(id));
    }

    private static Map<String, Object> input(UUID id) {
        return Map.of("id", TestTree.id(id), "alias", TestTree.alias(id));
    }

    private static String code(Answer answer) {
        return answer.at("/data/done/userErrors/0/code").asString();
    }
}
