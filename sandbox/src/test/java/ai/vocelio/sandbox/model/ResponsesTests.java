package ai.vocelio.sandbox.model;

import static ai.vocelio.sandbox.model.ChatCompletionsTests.INSTRUCTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import com.openai.client.OpenAIClient;
import com.openai.core.JsonValue;
import com.openai.helpers.ResponseAccumulator;
import com.openai.models.responses.EasyInputMessage;
import com.openai.models.responses.FunctionTool;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.ResponseStreamEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The wire of the responses endpoint, read by OpenAI's own client. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResponsesTests {

    private ModelServer server;
    private OpenAIClient client;

    @BeforeAll
    void start() {
        server = ModelServer.start(ModelSettings.onAnyPort().withoutPauses());
        client = ChatCompletionsTests.client(server);
    }

    @AfterAll
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void an_answer_is_a_valid_response() {
        var response = client.responses().create(asking("Hello").build());

        assertThat(response.validate().isValid()).isTrue();
        assertThat(text(response)).contains("name");
    }

    @Test
    void the_events_of_a_stream_build_the_same_response() {
        var events = new ArrayList<ResponseStreamEvent>();
        try (var stream = client.responses().createStreaming(asking("Hello").build())) {
            stream.stream().forEach(events::add);
        }
        var whole = ResponseAccumulator.create();
        events.forEach(whole::accumulate);

        assertThat(events).allMatch(ResponseStreamEvent::isValid);
        assertThat(text(whole.response()))
                .isEqualTo(text(client.responses().create(asking("Hello").build())));
        assertThat(events.stream()
                        .flatMap(event -> event.outputTextDelta().stream())
                        .map(delta -> delta.delta()))
                .hasSizeGreaterThan(3);
    }

    @Test
    void a_function_call_and_its_output_lead_on() {
        var asked = asking("My name is Maria Lopez.").addTool(noteFact());
        var call = client.responses().create(asked.build()).output().getFirst().asFunctionCall();

        assertThat(call.arguments()).isEqualTo("{\"name\":\"name\",\"value\":\"Maria Lopez\"}");

        var next = client.responses()
                .create(asked.inputOfResponse(List.of(
                                ResponseInputItem.ofEasyInputMessage(message("My name is Maria Lopez.")),
                                ResponseInputItem.ofFunctionCall(call),
                                ResponseInputItem.ofFunctionCallOutput(ResponseInputItem.FunctionCallOutput.builder()
                                        .callId(call.callId())
                                        .output("{\"ok\":true}")
                                        .build())))
                        .build());
        assertThat(text(next)).contains("Maria");
    }

    private static EasyInputMessage message(String text) {
        return EasyInputMessage.builder()
                .role(EasyInputMessage.Role.USER)
                .content(text)
                .build();
    }

    private static ResponseCreateParams.Builder asking(String text) {
        return ResponseCreateParams.builder()
                .model("gpt-4.1-mini")
                .instructions(INSTRUCTIONS)
                .input(text);
    }

    private static FunctionTool noteFact() {
        return FunctionTool.builder()
                .name("note_fact")
                .strict(false)
                .parameters(FunctionTool.Parameters.builder()
                        .putAdditionalProperty("type", JsonValue.from("object"))
                        .putAdditionalProperty(
                                "properties",
                                JsonValue.from(
                                        Map.of("name", Map.of("type", "string"), "value", Map.of("type", "string"))))
                        .build())
                .build();
    }

    private static String text(Response response) {
        return response.output()
                .getFirst()
                .asMessage()
                .content()
                .getFirst()
                .asOutputText()
                .text();
    }
}
