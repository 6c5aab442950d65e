package ai.vocelio.bff.agents;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.agents.AgentFixtures;
import ai.vocelio.bff.graphql.GlobalId;
import ai.vocelio.bff.testing.Answer;
import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.bff.testing.GraphQlClient;
import ai.vocelio.bff.testing.TestOrganization;
import ai.vocelio.team.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BffTest
class AgentsControllerTests {

    private static final String CREATE = """
            mutation ($input: AgentCreateInput!) { agentCreate(input: $input) {
              agent { id name status lockVersion publishedVersion { id }
                draft { voice { name } language tools maxDuration silenceTimeout transferTo } }
              userErrors { message field code } } }""";
    private static final String UPDATE = """
            mutation ($input: AgentUpdateInput!) { agentUpdate(input: $input) {
              agent { lockVersion draft { openingLine tools transferTo } } userErrors { field code } } }""";
    private static final String PUBLISH = """
            mutation ($input: AgentPublishInput!) { agentPublish(input: $input) {
              agent { status publishedVersion { id number agent { name } settings { voice { name } } }
                versions(first: 1) { nodes { number } totalCount } }
              userErrors { field code } } }""";
    private static final String RETIRE = """
            mutation ($input: AgentRetireInput!) { agentRetire(input: $input) {
              agent { status } userErrors { field code } } }""";
    private static final String READ = "query ($id: ID!) { agent(id: $id) { id name } node(id: $id) { id } }";

    @Autowired
    GraphQlClient client;

    private final String name = "Booking " + UUID.randomUUID();

    @Test
    void an_agent_is_drafted_published_and_retired() {
        Answer created = create(client.acme(), Map.of());
        String id = created.at("/data/agentCreate/agent/id").asString();

        assertThat(id).startsWith("agt_");
        assertThat(created.at("/data/agentCreate/agent/draft").toString())
                .isEqualTo(
                        "{\"voice\":{\"name\":\"Joanna\"},\"language\":\"en-US\",\"tools\":[\"END_CALL\",\"NOTE_FACT\"],"
                                + "\"maxDuration\":\"PT10M\",\"silenceTimeout\":\"PT10S\",\"transferTo\":null}");
        Answer published = client.acme().ask(PUBLISH, Map.of("input", Map.of("agentId", id)));
        assertThat(published.at("/data/agentPublish/agent/status").asString()).isEqualTo("PUBLISHED");
        assertThat(published
                        .at("/data/agentPublish/agent/publishedVersion/number")
                        .asInt())
                .isOne();
        assertThat(published
                        .at("/data/agentPublish/agent/publishedVersion/agent/name")
                        .asString())
                .isEqualTo(name);
        assertThat(published.at("/data/agentPublish/agent/versions").toString())
                .isEqualTo("{\"nodes\":[{\"number\":1}],\"totalCount\":1}");
        Answer retired = client.acme().ask(RETIRE, Map.of("input", Map.of("agentId", id)));
        assertThat(retired.at("/data/agentRetire/agent/status").asString()).isEqualTo("RETIRED");
        assertThat(client.acme().ask(READ, Map.of("id", id)).at("/data/node/id").asString())
                .isEqualTo(id);
    }

    @Test
    void a_fault_of_the_input_is_data_that_names_the_field() {
        create(client.acme(), Map.of());

        assertThat(create(client.acme(), Map.of()).at("/data/agentCreate").toString())
                .isEqualTo("{\"agent\":null,\"userErrors\":[{\"message\":\"Another agent has this name: choose another"
                        + " one.\",\"field\":[\"input\",\"name\"],\"code\":\"NAME_TAKEN\"}]}");
    }

    @Test
    void a_transfer_number_stays_when_absent_and_goes_when_null() {
        String id = created(Map.of("tools", List.of("TRANSFER_CALL"), "transferTo", "+12125550142"));

        Answer kept = update(Map.of("agentId", id, "openingLine", "Hi."));
        assertThat(kept.at("/data/agentUpdate/agent/draft/transferTo").asString())
                .isEqualTo("+12125550142");
        Answer missing = client.acme()
                .ask(
                        "mutation ($id: ID!) { agentUpdate(input: {agentId: $id, transferTo: null}) {"
                                + " userErrors { code } } }",
                        Map.of("id", id));
        assertThat(missing.at("/data/agentUpdate/userErrors/0/code").asString()).isEqualTo("TRANSFER_NUMBER_MISSING");
        Answer gone = client.acme()
                .ask(
                        "mutation ($id: ID!) { agentUpdate(input: {agentId: $id, transferTo: null, tools: [END_CALL]}) {"
                                + " agent { draft { transferTo } } userErrors { code } } }",
                        Map.of("id", id));
        assertThat(gone.at("/data/agentUpdate/agent/draft/transferTo").isNull()).isTrue();
    }

    @Test
    void a_list_is_filtered_ordered_and_paged() {
        String mark = UUID.randomUUID().toString();
        for (String letter : List.of("B", "A", "C")) {
            create(client.acme(), Map.of("name", letter + mark));
        }
        String query = """
                query ($name: String!, $after: String) {
                  agents(filter: {nameContains: $name}, orderBy: {field: NAME, direction: ASC}, first: 2, after: $after) {
                    nodes { name } totalCount pageInfo { hasNextPage endCursor } } }""";

        Answer first = client.acme().ask(query, Map.of("name", mark));
        assertThat(first.at("/data/agents/totalCount").asInt()).isEqualTo(3);
        assertThat(first.at("/data/agents/nodes/0/name").asString()).isEqualTo("A" + mark);
        assertThat(first.at("/data/agents/pageInfo/hasNextPage").asBoolean()).isTrue();
        String cursor = first.at("/data/agents/pageInfo/endCursor").asString();
        Answer second = client.acme().ask(query, Map.of("name", mark, "after", cursor));
        assertThat(second.at("/data/agents/nodes").toString()).isEqualTo("[{\"name\":\"C" + mark + "\"}]");
        assertThat(client.globex()
                        .ask(query, Map.of("name", mark, "after", cursor))
                        .codes())
                .containsExactly("INVALID_CURSOR");
    }

    @Test
    void who_may_only_look_changes_no_agent() {
        GraphQlClient viewer = client.member(TestOrganization.ACME, Role.VIEWER);
        String id = created(Map.of());

        assertThat(create(viewer, Map.of()).codes()).containsExactly("FORBIDDEN");
        assertThat(viewer.ask(RETIRE, Map.of("input", Map.of("agentId", id))).codes())
                .containsExactly("FORBIDDEN");
        assertThat(viewer.ask(READ, Map.of("id", id)).at("/data/agent/id").asString())
                .isEqualTo(id);
    }

    @Test
    void an_agent_of_another_organization_is_not_there() {
        String id = created(Map.of());
        String version = client.acme()
                .ask(PUBLISH, Map.of("input", Map.of("agentId", id)))
                .at("/data/agentPublish/agent/publishedVersion/id")
                .asString();
        Map<String, ?> input = Map.of("input", Map.of("agentId", id));

        assertThat(client.globex().ask(READ, Map.of("id", id)).at("/data").toString())
                .isEqualTo("{\"agent\":null,\"node\":null}");
        assertThat(client.globex()
                        .ask("query ($id: ID!) { node(id: $id) { id } }", Map.of("id", version))
                        .at("/data/node")
                        .isNull())
                .isTrue();
        assertThat(client.globex()
                        .ask(UPDATE, input)
                        .at("/data/agentUpdate/userErrors/0/code")
                        .asString())
                .isEqualTo("NOT_FOUND");
        assertThat(client.globex()
                        .ask(PUBLISH, input)
                        .at("/data/agentPublish/userErrors/0/code")
                        .asString())
                .isEqualTo("NOT_FOUND");
        assertThat(client.globex()
                        .ask(RETIRE, input)
                        .at("/data/agentRetire/userErrors/0/code")
                        .asString())
                .isEqualTo("NOT_FOUND");
    }

    private String created(Map<String, ?> changes) {
        return create(client.acme(), changes).at("/data/agentCreate/agent/id").asString();
    }

    private Answer update(Map<String, ?> input) {
        return client.acme().ask(UPDATE, Map.of("input", input));
    }

    private Answer create(GraphQlClient caller, Map<String, ?> changes) {
        Map<String, Object> input = new HashMap<>(Map.of(
                "name", name,
                "voiceId", new GlobalId("voi", AgentFixtures.JOANNA).toString(),
                "language", "en-US",
                "instructions", "Book an appointment.",
                "openingLine", "Hello."));
        input.putAll(changes);
        return caller.ask(CREATE, Map.of("input", input));
    }
}
