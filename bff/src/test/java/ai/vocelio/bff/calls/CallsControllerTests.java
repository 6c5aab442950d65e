package ai.vocelio.bff.calls;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.bff.testing.Answer;
import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.bff.testing.GraphQlClient;
import ai.vocelio.bff.testing.TestOrganization;
import ai.vocelio.calls.Speaker;
import ai.vocelio.team.Role;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@BffTest
class CallsControllerTests {

    private static final String CALL = """
            query ($id: ID!, $after: String) { call(id: $id) { id status to agentVersion { number agent { id } }
              number { e164 } placedBy { name }
              turns(first: 2, after: $after) {
                nodes { sequence speaker text latency { totalMs } } totalCount pageInfo { hasNextPage endCursor } }
              toolCalls { id } facts { name value } } }""";
    private static final String PLACE = """
            mutation ($agent: ID!, $number: ID!, $key: UUID!) {
              callPlace(input: {agentId: $agent, numberId: $number, to: "+12125550123"}) @idempotent(key: $key) {
                call { id } userErrors { field code } } }""";
    private static final String HANG_UP =
            "mutation ($id: ID!) { callHangUp(input: {callId: $id}) { call { id } userErrors { field code } } }";

    @Autowired
    GraphQlClient client;

    @Autowired
    ApplicationContext house;

    private CallFixture call;

    @SuppressWarnings("NullAway.Init")
    CallsControllerTests() {}

    @BeforeEach
    void a_call_under_way() {
        call = CallFixture.inProgress(house);
        call.says(1, Speaker.AGENT, "Hello, this is Acme Dental.", true);
        call.says(2, Speaker.PERSON, "I need an appointment.", true);
        call.says(3, Speaker.AGENT, "Which day?", true);
    }

    @Test
    void a_call_shows_who_spoke_over_which_number_and_what_was_said() {
        call.notes("appointment day", "Tuesday");
        Answer answer = client.acme().ask(CALL, Map.of("id", call.id()));

        assertThat(answer.codes()).isEmpty();
        assertThat(answer.at("/data/call/agentVersion/agent/id").asString()).isEqualTo(call.agentId());
        assertThat(answer.at("/data/call/number/e164").asString()).isEqualTo("+12125550177");
        assertThat(answer.at("/data/call/placedBy").isNull()).isTrue();
        assertThat(answer.at("/data/call/turns/totalCount").asInt()).isEqualTo(3);
        assertThat(answer.at("/data/call/turns/nodes/1/text").asString()).isEqualTo("I need an appointment.");
        assertThat(answer.at("/data/call/facts").toString())
                .isEqualTo("[{\"name\":\"appointment day\",\"value\":\"Tuesday\"}]");
        String after = answer.at("/data/call/turns/pageInfo/endCursor").asString();
        Answer rest = client.acme().ask(CALL, Map.of("id", call.id(), "after", after));
        assertThat(rest.at("/data/call/turns/nodes/0/sequence").asInt()).isEqualTo(3);
        assertThat(rest.at("/data/call/turns/pageInfo/hasNextPage").asBoolean()).isFalse();
    }

    @Test
    void a_list_gives_the_first_turns_of_each_call() {
        Answer answer = client.acme()
                .ask(
                        "query ($agent: ID!) { calls(filter: {agentId: $agent, statuses: [IN_PROGRESS]}) {"
                                + " nodes { id turns(first: 1) { nodes { text } pageInfo { hasNextPage } } } totalCount } }",
                        Map.of("agent", call.agentId()));

        assertThat(answer.at("/data/calls").toString())
                .isEqualTo(
                        "{\"nodes\":[{\"id\":\"%s\",\"turns\":{\"nodes\":[{\"text\":\"Hello, this is Acme Dental.\"}],"
                                        .formatted(call.id())
                                + "\"pageInfo\":{\"hasNextPage\":true}}}],\"totalCount\":1}");
    }

    @Test
    void who_may_not_read_transcripts_sees_the_call_without_words() {
        Answer answer = client.member(TestOrganization.ACME, Role.ANALYST).ask(CALL, Map.of("id", call.id()));

        assertThat(answer.at("/data/call/status").asString()).isEqualTo("IN_PROGRESS");
        assertThat(answer.at("/data/call/turns").isNull()).isTrue();
        assertThat(answer.codes()).containsOnly("FORBIDDEN").hasSize(3);
        assertThat(client.member(TestOrganization.ACME, Role.ANALYST)
                        .ask(HANG_UP, Map.of("id", call.id()))
                        .codes())
                .containsExactly("FORBIDDEN");
    }

    @Test
    void a_call_of_another_organization_is_not_there() {
        Answer answer = client.globex()
                .ask("query ($id: ID!) { call(id: $id) { id } node(id: $id) { id } }", Map.of("id", call.id()));

        assertThat(answer.at("/data").toString()).isEqualTo("{\"call\":null,\"node\":null}");
        assertThat(client.globex()
                        .ask(HANG_UP, Map.of("id", call.id()))
                        .at("/data/callHangUp")
                        .toString())
                .isEqualTo(
                        "{\"call\":null,\"userErrors\":[{\"field\":[\"input\",\"callId\"],\"code\":\"NOT_FOUND\"}]}");
    }

    @Test
    void placing_a_call_needs_a_key() {
        Map<String, String> variables = Map.of("agent", call.agentId(), "number", call.agentId());

        assertThat(client.acme()
                        .ask(
                                "mutation ($agent: ID!, $number: ID!) { callPlace(input: {agentId: $agent,"
                                        + " numberId: $number, to: \"+12125550123\"}) { call { id } } }",
                                variables)
                        .codes())
                .containsExactly("BAD_USER_INPUT");
        assertThat(client.member(TestOrganization.ACME, Role.VIEWER)
                        .ask(
                                PLACE,
                                Map.of(
                                        "agent",
                                        call.agentId(),
                                        "number",
                                        call.agentId(),
                                        "key",
                                        UUID.randomUUID().toString()))
                        .codes())
                .containsExactly("FORBIDDEN");
    }
}
