package ai.vocelio.bff.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.vocelio.bff.graphql.GlobalId;
import ai.vocelio.bff.testing.Answer;
import ai.vocelio.bff.testing.GraphQlClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** A member of the organization who places calls and looks how they go on, by GraphQL alone. */
final class Desk {

    private static final Set<String> FINAL =
            Set.of("COMPLETED", "BUSY", "NO_ANSWER", "FAILED", "CANCELED", "VOICEMAIL");
    private static final int AT_ONCE = 7;
    private static final String JOANNA =
            new GlobalId("voi", UUID.fromString("0196a000-0000-7000-a000-000000000010")).toString();
    private static final String CREATE = """
            mutation ($input: AgentCreateInput!) {
              agentCreate(input: $input) { agent { id } userErrors { field code message } } }""";
    private static final String PUBLISH = """
            mutation ($input: AgentPublishInput!) {
              agentPublish(input: $input) { agent { id } userErrors { field code message } } }""";
    private static final String PLACE = """
            mutation ($input: CallPlaceInput!, $key: UUID!) {
              callPlace(input: $input) @idempotent(key: $key) {
                call { id status } userErrors { field code message } } }""";
    private static final String LOOK = """
            query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Call {
              id to status outcome endReason failure { code }
              turns(first: 30) { nodes { sequence speaker text isInterrupted isFinal endedAt } } } } }""";

    private final GraphQlClient client;
    private final String agent;
    private final String number;

    Desk(int port) {
        client = GraphQlClient.at(port).acme();
        number = idAt("/data/numbers/nodes/0/id", "{ numbers(first: 1) { nodes { id } } }", Map.of());
        agent = idAt("/data/agentCreate/agent/id", CREATE, Map.of("input", receptionist()));
        idAt("/data/agentPublish/agent/id", PUBLISH, Map.of("input", Map.of("agentId", agent)));
    }

    GraphQlClient client() {
        return client;
    }

    /** The id of the call, placed or found by its key. */
    String place(String to, UUID key) {
        Map<String, String> order = Map.of("agentId", agent, "numberId", number, "to", to);
        return idAt("/data/callPlace/call/id", PLACE, Map.of("input", order, "key", key.toString()));
    }

    JsonNode look(String id) {
        return look(List.of(id)).getFirst();
    }

    List<JsonNode> look(Collection<String> ids) {
        List<String> wanted = List.copyOf(ids);
        var calls = new ArrayList<JsonNode>();
        for (int from = 0; from < wanted.size(); from += AT_ONCE) {
            Answer answer =
                    client.ask(LOOK, Map.of("ids", wanted.subList(from, Math.min(from + AT_ONCE, wanted.size()))));
            assertThat(answer.codes()).as(answer.toString()).isEmpty();
            answer.at("/data/nodes").forEach(calls::add);
        }
        return calls;
    }

    /** The calls, as soon as every one is as wanted. */
    List<JsonNode> awaited(Collection<String> ids, Duration atMost, Predicate<JsonNode> wanted) {
        return await().atMost(atMost)
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> look(ids),
                        calls -> calls.size() == ids.size() && calls.stream().allMatch(wanted));
    }

    JsonNode awaited(String id, Duration atMost, Predicate<JsonNode> wanted) {
        return awaited(List.of(id), atMost, wanted).getFirst();
    }

    static boolean isFinal(JsonNode call) {
        return FINAL.contains(call.path("status").asString());
    }

    static boolean isTalking(JsonNode call) {
        return turns(call).size() >= 3 && !isFinal(call);
    }

    static List<JsonNode> turns(JsonNode call) {
        return call.at("/turns/nodes").valueStream().toList();
    }

    private String idAt(String pointer, String document, Map<String, ?> variables) {
        Answer answer = client.ask(document, variables);
        assertThat(answer.at(pointer).asString("")).as(answer.toString()).contains("_");
        return answer.at(pointer).asString();
    }

    private static Map<String, Object> receptionist() {
        return Map.of(
                "name",
                "Receptionist " + UUID.randomUUID(),
                "voiceId",
                JOANNA,
                "language",
                "en-US",
                "instructions",
                "You are Dana, the friendly receptionist of Acme Dental. Book an appointment: "
                        + "ask for the name, the day and the time, then confirm.",
                "openingLine",
                "Hello, this is Dana from Acme Dental. Would you like to book an appointment?",
                "silenceTimeout",
                "PT5S");
    }
}
