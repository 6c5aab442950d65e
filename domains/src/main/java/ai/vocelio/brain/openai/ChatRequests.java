package ai.vocelio.brain.openai;

import ai.vocelio.brain.Conversation;
import ai.vocelio.brain.Message;
import ai.vocelio.brain.Tool;
import ai.vocelio.brain.ToolRequest;
import com.openai.core.JsonValue;
import com.openai.models.FunctionDefinition;
import com.openai.models.FunctionParameters;
import com.openai.models.chat.completions.ChatCompletionAssistantMessageParam;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessageFunctionToolCall;
import com.openai.models.chat.completions.ChatCompletionSystemMessageParam;
import com.openai.models.chat.completions.ChatCompletionToolMessageParam;
import com.openai.models.chat.completions.ChatCompletionUserMessageParam;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Writes a conversation as a request for chat completions. */
final class ChatRequests {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ChatRequests() {}

    static ChatCompletionCreateParams of(String model, Conversation conversation) {
        var request = ChatCompletionCreateParams.builder().model(model);
        conversation.messages().forEach(message -> add(request, message));
        conversation.tools().forEach(tool -> request.addFunctionTool(function(tool)));
        return request.build();
    }

    private static void add(ChatCompletionCreateParams.Builder request, Message message) {
        switch (message) {
            case Message.Instructions instructions ->
                request.addMessage(ChatCompletionSystemMessageParam.builder()
                        .content(instructions.text())
                        .build());
            case Message.Person person ->
                request.addMessage(ChatCompletionUserMessageParam.builder()
                        .content(person.text())
                        .build());
            case Message.Agent agent -> request.addMessage(agent(agent));
            case Message.ToolResult result ->
                request.addMessage(ChatCompletionToolMessageParam.builder()
                        .toolCallId(result.requestId())
                        .content(result.text())
                        .build());
        }
    }

    private static ChatCompletionAssistantMessageParam agent(Message.Agent agent) {
        var message = ChatCompletionAssistantMessageParam.builder();
        if (!agent.text().isEmpty() || agent.requests().isEmpty()) {
            message.content(agent.text());
        }
        agent.requests().forEach(request -> message.addToolCall(call(request)));
        return message.build();
    }

    private static ChatCompletionMessageFunctionToolCall call(ToolRequest request) {
        return ChatCompletionMessageFunctionToolCall.builder()
                .id(request.id())
                .function(ChatCompletionMessageFunctionToolCall.Function.builder()
                        .name(request.tool())
                        .arguments(JSON.writeValueAsString(request.arguments()))
                        .build())
                .build();
    }

    private static FunctionDefinition function(Tool tool) {
        var properties = new LinkedHashMap<String, Object>();
        tool.parameters().forEach(parameter -> properties.put(parameter.name(), schema(parameter)));
        List<String> names =
                tool.parameters().stream().map(Tool.Parameter::name).toList();
        return FunctionDefinition.builder()
                .name(tool.name())
                .description(tool.purpose())
                .parameters(FunctionParameters.builder()
                        .putAdditionalProperty("type", JsonValue.from("object"))
                        .putAdditionalProperty("properties", JsonValue.from(properties))
                        .putAdditionalProperty("required", JsonValue.from(names))
                        .putAdditionalProperty("additionalProperties", JsonValue.from(false))
                        .build())
                .strict(true)
                .build();
    }

    private static Map<String, Object> schema(Tool.Parameter parameter) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "string");
        schema.put("description", parameter.purpose());
        if (!parameter.choices().isEmpty()) {
            schema.put("enum", parameter.choices());
        }
        return schema;
    }
}
