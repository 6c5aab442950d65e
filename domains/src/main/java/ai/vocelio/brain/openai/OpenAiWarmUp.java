package ai.vocelio.brain.openai;

import ai.vocelio.brain.Conversation;
import ai.vocelio.brain.Message;
import ai.vocelio.brain.Tool;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.openai.core.ObjectMappers;
import com.openai.models.chat.completions.ChatCompletionChunk;
import java.util.List;

/** Loads the library's many classes before the first person waits for them: that takes seconds on a busy machine. */
final class OpenAiWarmUp {

    private static final String CHUNK = """
            {"id":"x","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":
            {"content":"Hello","tool_calls":[{"index":0,"id":"c","function":{"name":"n","arguments":"{}"}}]}}]}""";

    private OpenAiWarmUp() {}

    static void run() {
        var tool = new Tool("note", "Notes", List.of(new Tool.Parameter("name", "What", List.of("a"))));
        var talk =
                new Conversation(List.of(new Message.Instructions("Hello"), new Message.Person("Hi")), List.of(tool));
        try {
            var mapper = ObjectMappers.jsonMapper();
            mapper.writeValueAsString(ChatRequests.of("m", talk)._body());
            var fragments = new ToolFragments();
            mapper.readValue(CHUNK, ChatCompletionChunk.class).choices().forEach(choice -> {
                choice.delta().content();
                choice.delta().toolCalls().ifPresent(calls -> calls.forEach(fragments::add));
            });
            fragments.requests();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
