package ai.vocelio.sandbox.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.helpers.ChatCompletionAccumulator;
import com.openai.models.FunctionDefinition;
import com.openai.models.FunctionParameters;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletion.Choice.FinishReason;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessage;
import com.openai.models.chat.completions.ChatCompletionStreamOptions;
import com.openai.models.chat.completions.ChatCompletionToolMessageParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The wire of chat completions, read by OpenAI's own client. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChatCompletionsTests {

    static final String INSTRUCTIONS = "You are Ava of Acme Dental. Ask for name, day and time of an appointment.";

    private ModelServer server;
    private OpenAIClient client;

    @BeforeAll
    void start() {
        server = ModelServer.start(ModelSettings.onAnyPort().withoutPauses());
        client = client(server);
    }

    @AfterAll
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void an_answer_says_that_it_comes_from_a_stand_in() {
        try (var raw = client.withRawResponse()
                .chat()
                .completions()
                .create(question("Hello").build())) {
            var answer = raw.parse();

            assertThat(raw.headers().values("x-vocelio-stand-in")).containsExactly("true");
            assertThat(answer.model()).isEqualTo("vocelio-stand-in");
            assertThat(answer.choices().getFirst().finishReason()).isEqualTo(FinishReason.STOP);
            assertThat(answer.usage()).isPresent();
            assertThat(answer.validate().isValid()).isTrue();
        }
    }

    @Test
    void a_stream_brings_the_same_words_piece_by_piece() {
        var whole = client.chat().completions().create(question("Yes").build());

        var chunks = stream(question("Yes").build());

        assertThat(chunks).hasSizeGreaterThan(5).allMatch(ChatCompletionChunk::isValid);
        assertThat(text(accumulated(chunks))).isEqualTo(text(whole)).contains("name");
    }

    @Test
    void usage_comes_last_when_asked_for() {
        var options = ChatCompletionStreamOptions.builder().includeUsage(true).build();

        var last = stream(question("Yes").streamOptions(options).build()).getLast();

        assertThat(last.choices()).isEmpty();
        assertThat(last.usage().orElseThrow().completionTokens()).isPositive();
    }

    @Test
    void tool_calls_arrive_in_fragments_and_their_results_lead_on() {
        var asked = question("My name is Maria Lopez.").addFunctionTool(noteFact());

        var message = message(accumulated(stream(asked.build())));
        var call = message.toolCalls().orElseThrow().getFirst().asFunction();

        assertThat(call.function().name()).isEqualTo("note_fact");
        assertThat(call.function().arguments()).isEqualTo("{\"name\":\"name\",\"value\":\"Maria Lopez\"}");

        var result = ChatCompletionToolMessageParam.builder()
                .toolCallId(call.id())
                .content("{\"ok\":true}")
                .build();
        var next = client.chat()
                .completions()
                .create(asked.addMessage(message).addMessage(result).build());
        assertThat(text(next)).contains("Thank you, Maria", "day");
    }

    @Test
    void the_first_token_comes_before_the_last_is_due() {
        try (var slow = ModelServer.start(ModelSettings.onAnyPort().withSpeed(4));
                var stream = client(slow)
                        .chat()
                        .completions()
                        .createStreaming(question("Yes").build())) {
            var times = stream.stream().map(chunk -> System.nanoTime()).toList();

            assertThat(times.getLast() - times.getFirst()).isGreaterThan(20_000_000);
        }
    }

    @Test
    void tools_are_left_alone_when_the_request_says_so() {
        var params = question("My name is Maria Lopez.")
                .addFunctionTool(noteFact())
                .putAdditionalBodyProperty("tool_choice", JsonValue.from("none"))
                .build();

        assertThat(message(client.chat().completions().create(params)).toolCalls())
                .isEmpty();
    }

    static ChatCompletionCreateParams.Builder question(String text) {
        return ChatCompletionCreateParams.builder()
                .model("gpt-4.1-mini")
                .addDeveloperMessage(INSTRUCTIONS)
                .addAssistantMessage("Hello, this is Ava from Acme Dental. Is now a good time?")
                .addUserMessage(text);
    }

    static FunctionDefinition noteFact() {
        return FunctionDefinition.builder()
                .name("note_fact")
                .parameters(FunctionParameters.builder()
                        .putAdditionalProperty("type", JsonValue.from("object"))
                        .putAdditionalProperty(
                                "properties",
                                JsonValue.from(
                                        Map.of("name", Map.of("type", "string"), "value", Map.of("type", "string"))))
                        .putAdditionalProperty("required", JsonValue.from(List.of("name", "value")))
                        .build())
                .build();
    }

    static OpenAIClient client(ModelServer server) {
        return OpenAIOkHttpClient.builder()
                .baseUrl(server.baseUrl())
                .apiKey("sandbox-key")
                .maxRetries(0)
                .build();
    }

    private List<ChatCompletionChunk> stream(ChatCompletionCreateParams params) {
        var chunks = new ArrayList<ChatCompletionChunk>();
        try (var stream = client.chat().completions().createStreaming(params)) {
            stream.stream().forEach(chunks::add);
        }
        return chunks;
    }

    private static ChatCompletion accumulated(List<ChatCompletionChunk> chunks) {
        var whole = ChatCompletionAccumulator.create();
        chunks.forEach(whole::accumulate);
        return whole.chatCompletion();
    }

    private static ChatCompletionMessage message(ChatCompletion completion) {
        return completion.choices().getFirst().message();
    }

    private static String text(ChatCompletion completion) {
        return message(completion).content().orElse("");
    }
}
