package ai.vocelio.bff.developer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.vocelio.bff.testing.Answer;
import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.bff.testing.GraphQlClient;
import ai.vocelio.bff.testing.TestSocket;
import ai.vocelio.testing.SettableClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Any client here has 1,000,000,000 points, of which one comes back each second. */
@BffTest
class KeyLimitsTests {

    private static final String CREATE = """
            mutation ($input: ApiKeyCreateInput!) { apiKeyCreate(input: $input) {
              apiKey { id limits { points restoreRate } } secret userErrors { field code message } } }""";
    private static final String UPDATE = """
            mutation ($input: ApiKeyUpdateInput!) { apiKeyUpdate(input: $input) {
              apiKey { name limits { points restoreRate } } userErrors { field code } } }""";
    private static final String SCHEMA = "{ __schema { types { name } } }";
    private static final String VIEWER = "{ viewer { permissions } }";
    private static final String MOST = "/extensions/cost/throttleStatus/maximumAvailable";
    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired
    GraphQlClient client;

    @Autowired
    SettableClock clock;

    @Test
    void a_key_without_limits_of_its_own_has_those_of_any_client() {
        JsonNode made = made(null);

        assertThat(made.at("/apiKey/limits").toString()).isEqualTo("{\"points\":1000000000,\"restoreRate\":1}");
        assertThat(holder(made).ask(VIEWER).at(MOST).asInt()).isEqualTo(1_000_000_000);
    }

    @Test
    void a_key_pays_from_a_purse_of_its_own_size_and_others_are_not_held_up() {
        JsonNode made = made(Map.of("points", 1_000));
        GraphQlClient program = holder(made);
        assertThat(made.at("/apiKey/limits/points").asInt()).isEqualTo(1_000);
        assertThat(program.ask(VIEWER).at(MOST).asInt()).isEqualTo(1_000);

        Answer refused = program.ask(SCHEMA);
        for (int n = 0; n < 30 && refused.codes().isEmpty(); n++) {
            refused = program.ask(SCHEMA);
        }

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.codes()).containsExactly("THROTTLED");
        assertThat(refused.header("Retry-After")).isPresent();
        assertThat(refused.at("/errors/0/message").asString()).contains("of 1,000 are left");
        assertThat(holder(made(Map.of("points", 1_000))).ask(SCHEMA).codes()).isEmpty();
        assertThat(client.acme().ask(SCHEMA).codes()).isEmpty();
    }

    @Test
    void a_change_counts_within_seconds() {
        JsonNode made = made(Map.of("points", 1_000));
        assertThat(holder(made).ask(VIEWER).at(MOST).asInt()).isEqualTo(1_000);

        assertThat(changed(made, Map.of("points", 2_000))
                        .at("/apiKey/limits/points")
                        .asInt())
                .isEqualTo(2_000);
        clock.advance(Duration.ofSeconds(4));
        assertThat(holder(made).ask(VIEWER).at(MOST).asInt()).isEqualTo(2_000);

        assertThat(changed(made, null).at("/apiKey/limits/points").asInt()).isEqualTo(1_000_000_000);
        clock.advance(Duration.ofSeconds(4));
        assertThat(holder(made).ask(VIEWER).at(MOST).asInt()).isEqualTo(1_000_000_000);
    }

    @Test
    void a_change_counts_on_a_socket_that_is_open() {
        JsonNode made = made(null);
        AtomicInteger operation = new AtomicInteger();
        try (TestSocket socket = holder(made).socket()) {
            changed(made, Map.of("points", 1_000));
            await().atMost(SOON).until(() -> {
                String id = String.valueOf(operation.incrementAndGet());
                JsonNode next = socket.subscribe(id, VIEWER, Map.of()).next();
                assertThat(socket.next().at("/type").asString()).isEqualTo("complete");
                return next.at("/payload" + MOST).asInt() == 1_000;
            });
        }
    }

    @Test
    void a_limit_above_that_of_any_client_is_refused_by_its_field() {
        Answer refused = client.acme().ask(CREATE, Map.of("input", order(Map.of("restoreRate", 2))));

        assertThat(refused.at("/data/apiKeyCreate/userErrors/0/code").asString())
                .isEqualTo("LIMIT_TOO_HIGH");
        assertThat(refused.at("/data/apiKeyCreate/userErrors/0/field").toString())
                .isEqualTo("[\"input\",\"limits\",\"restoreRate\"]");
    }

    @Test
    void a_limit_that_could_not_pay_one_operation_is_no_limit() {
        Answer refused = client.acme().ask(CREATE, Map.of("input", order(Map.of("points", 999))));

        assertThat(refused.codes()).containsExactly("BAD_USER_INPUT");
        assertThat(refused.at("/errors/0/message").asString()).contains("input.limits.points");
    }

    private JsonNode made(@Nullable Map<String, Object> limits) {
        Answer answer = client.acme().ask(CREATE, Map.of("input", order(limits)));
        assertThat(answer.at("/data/apiKeyCreate/userErrors").isEmpty())
                .as(answer.toString())
                .isTrue();
        return answer.at("/data/apiKeyCreate");
    }

    private JsonNode changed(JsonNode made, @Nullable Map<String, Object> limits) {
        Map<String, @Nullable Object> input = new HashMap<>();
        input.put("apiKeyId", made.at("/apiKey/id").asString());
        input.put("limits", limits);
        Answer answer = client.acme().ask(UPDATE, Map.of("input", input));
        assertThat(answer.at("/data/apiKeyUpdate/userErrors").isEmpty())
                .as(answer.toString())
                .isTrue();
        return answer.at("/data/apiKeyUpdate");
    }

    private static Map<String, @Nullable Object> order(@Nullable Map<String, Object> limits) {
        Map<String, @Nullable Object> order = new HashMap<>();
        order.put("name", "Booking site");
        order.put("permissions", new String[] {"AGENT_READ"});
        order.put("limits", limits);
        return order;
    }

    private GraphQlClient holder(JsonNode made) {
        return client.with(made.path("secret").asString());
    }
}
