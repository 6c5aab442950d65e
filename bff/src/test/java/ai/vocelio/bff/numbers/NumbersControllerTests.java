package ai.vocelio.bff.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.agents.AgentFixtures;
import ai.vocelio.agents.Agents;
import ai.vocelio.bff.graphql.GlobalId;
import ai.vocelio.bff.testing.Answer;
import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.bff.testing.GraphQlClient;
import ai.vocelio.bff.testing.TestOrganization;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.numbers.Numbers;
import ai.vocelio.team.Role;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BffTest
class NumbersControllerTests {

    private static final String ASSIGN = """
            mutation ($number: ID!, $agent: ID) { numberAssign(input: {numberId: $number, agentId: $agent}) {
              number { id e164 inboundAgent { id } } userErrors { field code } } }""";
    private static final String LIST =
            "{ numbers(first: 100) { nodes { id e164 label inboundAgent { id name } } totalCount } }";

    @Autowired
    GraphQlClient client;

    @Autowired
    Numbers numbers;

    @Autowired
    Agents agents;

    private String number = "";
    private String agent = "";

    @BeforeEach
    void a_number_and_a_published_agent_of_acme() {
        Tenant.as(TestOrganization.ACME.id(), () -> {
            number = new GlobalId(
                            "num", numbers.ensure("+12125550188", "Test line").id())
                    .toString();
            UUID id = agents.create(AgentFixtures.agent("Answers " + UUID.randomUUID()))
                    .id();
            agents.publish(id, null);
            agent = new GlobalId("agt", id).toString();
        });
    }

    @Test
    void an_agent_answers_a_number_until_it_is_taken_away() {
        assertThat(assign(client.acme(), agent).at("/data/numberAssign").toString())
                .isEqualTo(
                        "{\"number\":{\"id\":\"%s\",\"e164\":\"+12125550188\",\"inboundAgent\":{\"id\":\"%s\"}},\"userErrors\":[]}"
                                .formatted(number, agent));
        assertThat(client.acme().ask(LIST).at("/data/numbers/nodes").toString()).contains(number, agent);
        assertThat(assign(client.acme(), null)
                        .at("/data/numberAssign/number/inboundAgent")
                        .isNull())
                .isTrue();
    }

    @Test
    void who_may_only_look_assigns_no_number() {
        assertThat(assign(client.member(TestOrganization.ACME, Role.VIEWER), agent)
                        .codes())
                .containsExactly("FORBIDDEN");
        assertThat(client.member(TestOrganization.ACME).ask(LIST).codes()).isNotEmpty();
    }

    @Test
    void a_number_of_another_organization_is_not_there() {
        Answer read = client.globex()
                .ask("query ($id: ID!) { number(id: $id) { id } node(id: $id) { id } }", Map.of("id", number));

        assertThat(read.at("/data").toString()).isEqualTo("{\"number\":null,\"node\":null}");
        assertThat(assign(client.globex(), null)
                        .at("/data/numberAssign/userErrors/0")
                        .toString())
                .isEqualTo("{\"field\":[\"input\",\"numberId\"],\"code\":\"NOT_FOUND\"}");
        assertThat(assign(client.globex(), agent)
                        .at("/data/numberAssign/userErrors/0/code")
                        .asString())
                .isEqualTo("NOT_FOUND");
        assertThat(client.globex().ask(LIST).text()).doesNotContain(number);
    }

    private Answer assign(GraphQlClient caller, @Nullable String agentId) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("number", number);
        variables.put("agent", agentId);
        return caller.ask(ASSIGN, variables);
    }
}
