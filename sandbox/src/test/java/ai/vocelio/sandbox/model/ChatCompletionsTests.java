package ai.vocelio.sandbox.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.helpers.ChatCompletionAccumulator;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import org.junit.jupiter.api.Test;

/** The wire of chat completions, read by OpenAI's own client. */
class ChatCompletionsTests {

    @Test
    void an_answer_says_that_it_comes_from_a_stand_in() {
        try (var server = ModelServer.start(ModelSettings.onAnyPort().withoutPauses())) {
            var answer = client(server).chat().completions().create(question("Hello"));

            assertThat(answer.model()).isEqualTo("vocelio-stand-in");
            assertThat(answer.choices().getFirst().message().content()).isPresent();
        }
    }

    @Test
    void a_stream_brings_the_same_words_piece_by_piece() {
        try (var server = ModelServer.start(ModelSettings.onAnyPort().withoutPauses());
                var stream = client(server).chat().completions().createStreaming(question("Hello"))) {
            var whole = ChatCompletionAccumulator.create();
            stream.stream().forEach(whole::accumulate);

            assertThat(whole.chatCompletion().choices().getFirst().message().content())
                    .isEqualTo(client(server)
                            .chat()
                            .completions()
                            .create(question("Hello"))
                            .choices()
                            .getFirst()
                            .message()
                            .content());
        }
    }

    static ChatCompletionCreateParams question(String text) {
        return ChatCompletionCreateParams.builder()
                .model("gpt-4.1-mini")
                .addUserMessage(text)
                .build();
    }

    static OpenAIClient client(ModelServer server) {
        return OpenAIOkHttpClient.builder()
                .baseUrl(server.baseUrl())
                .apiKey("sandbox-key")
                .build();
    }
}
