package ai.vocelio.sandbox.model;

import ai.vocelio.sandbox.model.dialogue.Conversation;
import ai.vocelio.sandbox.model.dialogue.ToolCall;
import ai.vocelio.sandbox.model.dialogue.Turn;
import ai.vocelio.sandbox.model.dialogue.Turn.Role;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A chat-completions request, read and checked.
 *
 * @param model the model that was asked for
 * @param stream whether the answer comes as events
 * @param usageAtEnd whether the last event carries the usage
 */
record ChatRequest(Conversation conversation, String model, boolean stream, boolean usageAtEnd) {

    static ChatRequest read(byte[] body) {
        var request = Wire.read(body);
        var model = Fields.model(request);
        var messages = request.path("messages");
        if (!messages.isArray() || messages.isEmpty()) {
            throw ModelProblem.missing("messages");
        }
        var stream = request.path("stream").asBoolean(false);
        var options = request.path("stream_options");
        if (!stream && options.isObject()) {
            throw ModelProblem.invalid(
                    "stream_options", "The 'stream_options' parameter is only allowed when 'stream' is enabled.");
        }
        var tools = Fields.tools(request, true);
        var conversation = new Conversation(
                turns(messages),
                tools,
                Fields.forcedTool(request, tools),
                request.path("parallel_tool_calls").asBoolean(true));
        return new ChatRequest(
                conversation, model, stream, options.path("include_usage").asBoolean(false));
    }

    private static List<Turn> turns(JsonNode messages) {
        var turns = new ArrayList<Turn>();
        for (var message : messages) {
            turns.add(turn(message, "messages[" + turns.size() + "]"));
        }
        return turns;
    }

    private static Turn turn(JsonNode message, String at) {
        return switch (message.path("role").asString("")) {
            case "system", "developer" -> Turn.of(Role.INSTRUCTIONS, Fields.content(message, at));
            case "user" -> Turn.of(Role.PERSON, Fields.content(message, at));
            case "assistant" -> assistant(message, at);
            case "tool", "function" -> Turn.of(Role.TOOL, Fields.content(message, at));
            default ->
                throw ModelProblem.invalid(
                        at + ".role",
                        "Invalid value for 'role': supported values are 'system', 'developer', 'assistant', 'user'"
                                + " and 'tool'.");
        };
    }

    private static Turn assistant(JsonNode message, String at) {
        var calls = new ArrayList<ToolCall>();
        for (var call : message.path("tool_calls")) {
            var function = call.path("function");
            calls.add(new ToolCall(
                    function.path("name").asString(""),
                    function.path("arguments").asString("{}")));
        }
        var text = calls.isEmpty() || message.hasNonNull("content") ? Fields.content(message, at) : "";
        return new Turn(Role.ASSISTANT, text, calls);
    }
}
