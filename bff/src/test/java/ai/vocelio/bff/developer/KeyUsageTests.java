package ai.vocelio.bff.developer;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.bff.testing.Answer;
import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.bff.testing.GraphQlClient;
import ai.vocelio.bff.testing.StatementCount;
import ai.vocelio.bff.testing.TestEvents;
import ai.vocelio.developer.ApiKeyUsages;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@BffTest
class KeyUsageTests {

    private static final String CREATE = """
            mutation { apiKeyCreate(input: {name: "Booking site", permissions: [AGENT_READ, CALL_READ]}) {
              apiKey { id } secret } }""";
    private static final String USAGE =
            "query ($id: ID!) { apiKey(id: $id) { usage(first: 100) { operation requests errors cost } } }";
    private static final String LIVE =
            "subscription Live { callChanged(scope: {isOrganization: true}) { isSnapshot } }";

    @Autowired
    GraphQlClient client;

    @Autowired
    ApiKeyUsages usages;

    @Autowired
    StatementCount statements;

    @Test
    void what_a_key_asks_is_counted_by_the_name_of_the_operation() {
        JsonNode made = made();
        GraphQlClient program = client.with(made.at("/secret").asString());
        for (int n = 0; n < 3; n++) {
            program.ask("query Agents { agents(first: 1) { totalCount } }");
        }
        program.ask("query Keys { apiKeys(first: 1) { totalCount } }");
        program.ask("{ nowhere }");
        try (TestEvents events = program.events(LIVE, Map.of())) {
            assertThat(events.next()).isNotNull();
        }
        usages.write();

        List<String> lines = client.acme()
                .ask(USAGE, Map.of("id", made.at("/apiKey/id").asString()))
                .at("/data/apiKey/usage")
                .valueStream()
                .map(line -> line.at("/operation").asString() + " " + line.at("/requests") + " " + line.at("/errors"))
                .toList();
        assertThat(lines).containsExactlyInAnyOrder("Agents 3 0", "Keys 1 1", " 1 1", "Live 1 0");
        assertThat(cost(made, "Live")).isEqualTo(10);
        assertThat(cost(made, "Agents")).isPositive();
    }

    @Test
    void what_people_ask_is_not_counted() {
        JsonNode made = made();
        client.acme().ask("query People { agents(first: 1) { totalCount } }");
        usages.write();

        assertThat(usage(made).isEmpty()).isTrue();
    }

    @Test
    void many_keys_are_one_look_up() {
        made();
        made();
        String page = "{ apiKeys(first: 5) { nodes { id usage { requests } } } }";

        List<String> sent = statements.during(
                () -> assertThat(client.acme().ask(page).codes()).isEmpty());
        assertThat(sent).filteredOn(sql -> sql.contains("api_key_usage")).hasSize(1);
    }

    private int cost(JsonNode made, String operation) {
        return usage(made)
                .valueStream()
                .filter(line -> line.at("/operation").asString().equals(operation))
                .mapToInt(line -> line.at("/cost").asInt())
                .sum();
    }

    private JsonNode usage(JsonNode made) {
        Answer answer =
                client.acme().ask(USAGE, Map.of("id", made.at("/apiKey/id").asString()));
        assertThat(answer.codes()).as(answer.toString()).isEmpty();
        return answer.at("/data/apiKey/usage");
    }

    private JsonNode made() {
        return client.acme().ask(CREATE).at("/data/apiKeyCreate");
    }
}
