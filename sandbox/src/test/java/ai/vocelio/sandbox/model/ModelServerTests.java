package ai.vocelio.sandbox.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.openai.client.OpenAIClient;
import com.openai.errors.InternalServerException;
import com.openai.errors.NotFoundException;
import com.openai.errors.OpenAIException;
import com.openai.errors.RateLimitException;
import com.openai.errors.UnauthorizedException;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keys, errors in OpenAI's shape, ordered faults, and the labels of a stand-in. */
class ModelServerTests {

    private final ModelServer server =
            ModelServer.start(ModelSettings.onAnyPort().withoutPauses().withKey("sandbox-key"));
    private final HttpClient http = HttpClient.newHttpClient();
    private final OpenAIClient client = ChatCompletionsTests.client(server);

    @AfterEach
    void stop() {
        client.close();
        http.close();
        server.close();
    }

    @Test
    void a_missing_or_foreign_key_is_refused_as_openai_does() throws Exception {
        var refused = send("POST", "/v1/chat/completions", "wrong", "{}");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(error(refused).path("code").asString()).isEqualTo("invalid_api_key");
        assertThat(send("GET", "/v1/models", "", "").statusCode()).isEqualTo(401);
        var stranger = client.withOptions(options -> options.apiKey("wrong"));
        assertThatThrownBy(() -> stranger.chat().completions().create(question()))
                .isInstanceOf(UnauthorizedException.class);
    }

    @Test
    void a_bad_request_names_the_parameter() throws Exception {
        var bad = Map.of(
                "{", "",
                "{\"messages\":[]}", "model",
                "{\"model\":\"m\"}", "messages",
                "{\"model\":\"m\",\"messages\":[{\"role\":\"alien\",\"content\":\"x\"}]}", "messages[0].role",
                "{\"model\":\"m\",\"messages\":[{\"role\":\"user\"}]}", "messages[0].content",
                "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}],\"stream_options\":{}}",
                        "stream_options");
        for (var request : bad.entrySet()) {
            var refused = send("POST", "/v1/chat/completions", "sandbox-key", request.getKey());
            assertThat(refused.statusCode()).as(request.getKey()).isEqualTo(400);
            assertThat(error(refused).path("param").asString("")).isEqualTo(request.getValue());
            assertThat(error(refused).path("message").asString()).isNotEmpty();
        }
    }

    @Test
    void an_unknown_model_and_an_unknown_address_are_not_found() throws Exception {
        var params = question().toBuilder().model("missing-model").build();
        assertThatThrownBy(() -> client.chat().completions().create(params)).isInstanceOf(NotFoundException.class);
        assertThat(client.models().list().data())
                .extracting(model -> model.id())
                .containsExactly("vocelio-stand-in");
        assertThat(send("POST", "/v1/embeddings", "sandbox-key", "{}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void health_needs_no_key_and_says_that_this_is_a_stand_in() throws Exception {
        var health = send("GET", "/health", "", "");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.headers().firstValue("x-vocelio-stand-in")).contains("true");
        assertThat(new JsonMapper().readTree(health.body()).path("standIn").asBoolean())
                .isTrue();
    }

    @Test
    void ordered_faults_spoil_the_next_answers_and_no_more() throws Exception {
        send("POST", "/sandbox/faults", "", "{\"status\":429}");
        server.order(Fault.refusing(500, 1));
        assertThatThrownBy(() -> client.chat().completions().create(question())).isInstanceOf(RateLimitException.class);
        assertThatThrownBy(() -> client.chat().completions().create(question()))
                .isInstanceOf(InternalServerException.class);
        assertThat(client.chat().completions().create(question()).choices()).hasSize(1);
    }

    @Test
    void a_cut_stream_breaks_for_the_client() {
        server.order(Fault.cutAfter(3, 1));
        try (var stream = client.chat().completions().createStreaming(question())) {
            assertThatThrownBy(() -> stream.stream().count()).isInstanceOf(OpenAIException.class);
        }
        assertThat(server.abandoned()).isEqualTo(1);
    }

    @Test
    void a_client_that_hangs_up_stops_the_stream() {
        try (var slow = ModelServer.start(ModelSettings.onAnyPort())) {
            var hasty = ChatCompletionsTests.client(slow);
            try (var stream = hasty.chat().completions().createStreaming(question())) {
                assertThat(stream.stream().findFirst()).isPresent();
            }
            await().untilAsserted(() -> assertThat(slow.abandoned()).isEqualTo(1));
            hasty.close();
        }
    }

    private static ChatCompletionCreateParams question() {
        return ChatCompletionsTests.question("Yes").build();
    }

    private static JsonNode error(HttpResponse<String> response) {
        return new JsonMapper().readTree(response.body()).path("error");
    }

    private HttpResponse<String> send(String method, String path, String key, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
                .method(method, BodyPublishers.ofString(body));
        if (!key.isEmpty()) {
            request.header("authorization", "Bearer " + key);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
