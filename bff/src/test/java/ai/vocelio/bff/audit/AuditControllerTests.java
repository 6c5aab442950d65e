package ai.vocelio.bff.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.vocelio.agents.AgentFixtures;
import ai.vocelio.agents.Agents;
import ai.vocelio.bff.graphql.GlobalId;
import ai.vocelio.bff.testing.Answer;
import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.bff.testing.GraphQlClient;
import ai.vocelio.bff.testing.TestOrganization;
import ai.vocelio.bff.testing.TestSocket;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.numbers.Numbers;
import ai.vocelio.team.Role;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@BffTest
class AuditControllerTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final UUID ACME = TestOrganization.ACME.id();
    private static final String ENTRY = """
            id at actor { kind name member { id } apiKey { id } } onBehalfOf { id } client request address action
            object { type identifier } outcome code changes { attribute before after }""";
    private static final String OF_OBJECT =
            "query ($filter: AuditEntryFilter!) { auditEntries(filter: $filter) { totalCount nodes { " + ENTRY
                    + " } } }";
    private static final String LIST = """
            mutation ($name: String!) { contactListCreate(input: {name: $name}) {
              contactList { id } userErrors { code } } }""";

    @Autowired
    GraphQlClient client;

    @Autowired
    Agents agents;

    @Autowired
    Numbers numbers;

    @Autowired
    JdbcClient jdbc;

    private final String name = "Audit " + UUID.randomUUID();

    @Test
    void a_change_tells_who_made_it_from_where_and_with_what() {
        Answer made = client.acme().ask(LIST, Map.of("name", name));
        JsonNode entry = only(id(made));

        assertThat(entry.at("/actor/kind").asString()).isEqualTo("USER");
        assertThat(entry.at("/actor/member/id").asString()).isEqualTo(viewer());
        assertThat(entry.at("/onBehalfOf").isNull()).isTrue();
        assertThat(entry.at("/client").asString()).isEqualTo("vocelio-portal");
        assertThat(entry.at("/request").asString())
                .isEqualTo(made.header("X-Request-Id").orElseThrow());
        assertThat(entry.at("/address").asString()).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
        assertThat(entry.at("/action").asString()).isEqualTo("contactListCreate");
        assertThat(entry.at("/object/type").asString()).isEqualTo("ContactList");
        assertThat(entry.at("/outcome").asString()).isEqualTo("CREATED");
        assertThat(entry.at("/changes/0/attribute").asString()).isEqualTo("name");
        assertThat(entry.at("/changes/0/after").asString()).isEqualTo(name);
    }

    @Test
    void a_program_acts_in_the_name_of_who_made_its_key() {
        Answer key = client.acme().ask("""
                mutation { apiKeyCreate(input: {name: "Auditor", permissions: [CONTACT_WRITE, CONTACT_READ]}) {
                  apiKey { id } secret userErrors { code } } }""");
        Answer made =
                client.with(key.at("/data/apiKeyCreate/secret").asString()).ask(LIST, Map.of("name", name));
        JsonNode entry = only(id(made));

        assertThat(entry.at("/actor/kind").asString()).isEqualTo("API_KEY");
        assertThat(entry.at("/actor/name").asString()).isEqualTo("Auditor");
        assertThat(entry.at("/actor/apiKey/id")).isEqualTo(key.at("/data/apiKeyCreate/apiKey/id"));
        assertThat(entry.at("/onBehalfOf/id").asString()).isEqualTo(viewer());
        assertThat(entry.at("/client").asString()).startsWith("voc_");
    }

    @Test
    void each_of_several_mutations_of_a_document_leaves_its_own_entry() {
        Answer made = client.acme()
                .ask(
                        "mutation ($a: String!, $b: String!) { a: contactListCreate(input: {name: $a}) { contactList { id } }"
                                + " b: contactListCreate(input: {name: $b}) { contactList { id } } }",
                        Map.of("a", name, "b", name + " b"));

        JsonNode first = only(made.at("/data/a/contactList/id").asString());
        JsonNode second = only(made.at("/data/b/contactList/id").asString());
        assertThat(first.at("/request")).isEqualTo(second.at("/request"));
        assertThat(second.at("/changes/0/after").asString()).isEqualTo(name + " b");
    }

    @Test
    void a_mutation_over_a_socket_leaves_an_entry_too() {
        try (TestSocket socket = client.acme().socket()) {
            socket.subscribe("1", LIST, Map.of("name", name));
            JsonNode made = socket.next();
            JsonNode entry = only(
                    made.at("/payload/data/contactListCreate/contactList/id").asString());
            assertThat(entry.at("/actor/kind").asString()).isEqualTo("USER");
            assertThat(entry.at("/address").asString()).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
        }
    }

    @Test
    void what_a_rule_refuses_is_told_with_its_code() {
        client.acme().ask(LIST, Map.of("name", name));
        Answer again = client.acme().ask(LIST, Map.of("name", name));
        assertThat(again.at("/data/contactListCreate/userErrors/0/code").asString())
                .isEqualTo("NAME_TAKEN");

        JsonNode entry = refused("contactListCreate").path(0);
        assertThat(entry.at("/code").asString()).isEqualTo("NAME_TAKEN");
        assertThat(entry.at("/request").asString())
                .isEqualTo(again.header("X-Request-Id").orElseThrow());
        assertThat(entry.at("/changes").isEmpty()).isTrue();
        assertThat(entry.at("/object").isNull()).isTrue();
    }

    @Test
    void what_the_permissions_do_not_give_is_told_as_forbidden() {
        String agent = new GlobalId("agt", UUID.randomUUID()).toString();
        client.member(TestOrganization.ACME, Role.VIEWER)
                .ask("mutation { agentRetire(input: {agentId: \"%s\"}) { agent { id } } }".formatted(agent));

        JsonNode entry = only(agent);
        assertThat(entry.at("/code").asString()).isEqualTo("FORBIDDEN");
        assertThat(entry.at("/outcome").asString()).isEqualTo("REFUSED");
        assertThat(entry.at("/object/type").asString()).isEqualTo("Agent");
    }

    @Test
    void what_the_platform_does_afterwards_is_done_under_its_own_names() {
        UUID agent =
                Tenant.as(ACME, () -> agents.create(AgentFixtures.agent(name)).id());
        Tenant.as(ACME, () -> agents.publish(agent, null));
        UUID number = Tenant.as(ACME, () -> numbers.ensure("+12125550164", name).id());
        Tenant.as(ACME, () -> numbers.assign(number, agent));
        await().atMost(PATIENCE).until(() -> actions(number).contains("number-route"));
        Tenant.as(ACME, () -> agents.retire(agent));
        await().atMost(PATIENCE).until(() -> actions(number).contains("AgentRetired"));

        JsonNode entry = entries(Map.of("object", new GlobalId("num", number).toString(), "action", "AgentRetired"))
                .path(0);
        assertThat(entry.at("/actor/kind").asString()).isEqualTo("SYSTEM");
        assertThat(entry.at("/changes/0/attribute").asString()).isEqualTo("inboundAgentId");
        assertThat(entry.at("/changes/0/before").asString()).isEqualTo(new GlobalId("agt", agent).toString());
    }

    @Test
    void only_who_may_read_the_log_reads_it() {
        for (Role role : Role.values()) {
            Answer answer =
                    client.member(TestOrganization.ACME, role).ask("{ auditEntries(first: 1) { nodes { id } } }");
            assertThat(answer.codes())
                    .as(role.name())
                    .isEqualTo(role == Role.OWNER || role == Role.ADMIN ? List.of() : List.of("FORBIDDEN"));
        }
    }

    @Test
    void an_id_that_is_none_is_named() {
        Answer answer = client.acme().ask("{ auditEntries(filter: {object: \"x\"}) { nodes { id } } }");

        assertThat(answer.codes()).containsExactly("BAD_USER_INPUT");
        assertThat(answer.at("/errors/0/message").asString()).startsWith("filter.object: ");
    }

    @Test
    void every_id_within_what_is_changed_is_told_as_clients_know_it() {
        List<String> columns = jdbc.sql("""
                        select distinct a.attname from pg_attribute a join pg_trigger t on t.tgrelid = a.attrelid
                        where t.tgname = 'audit' and a.atttypid = 'uuid'::regtype and a.attname not in ('id', 'organization_id')""").query((row, n) -> row.getString(1)).list();
        assertThat(columns).contains("inbound_agent_id");
        assertThat(ShownIds.TYPES.keySet())
                .containsAll(columns.stream()
                        .map(column -> java.util.regex.Pattern.compile("_([a-z])")
                                .matcher(column)
                                .replaceAll(letter -> letter.group(1).toUpperCase(java.util.Locale.ROOT)))
                        .toList());
    }

    private List<String> actions(UUID number) {
        return entries(Map.of("object", new GlobalId("num", number).toString()))
                .valueStream()
                .map(entry -> entry.at("/action").asString())
                .toList();
    }

    private JsonNode only(String object) {
        JsonNode found = entries(Map.of("object", object));
        assertThat(found.size()).as(found.toString()).isEqualTo(1);
        return found.path(0);
    }

    private JsonNode refused(String action) {
        return entries(Map.of("action", action, "outcome", "REFUSED"));
    }

    private JsonNode entries(Map<String, ?> filter) {
        Answer answer = client.acme().ask(OF_OBJECT, Map.of("filter", filter));
        assertThat(answer.codes()).as(answer.toString()).isEmpty();
        return answer.at("/data/auditEntries/nodes");
    }

    private String viewer() {
        return client.acme()
                .ask("{ viewer { member { id } } }")
                .at("/data/viewer/member/id")
                .asString();
    }

    private static String id(Answer made) {
        return made.at("/data/contactListCreate/contactList/id").asString();
    }
}
