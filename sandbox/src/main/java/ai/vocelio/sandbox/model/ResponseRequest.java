package ai.vocelio.sandbox.model;

import ai.vocelio.sandbox.model.dialogue.Conversation;
import ai.vocelio.sandbox.model.dialogue.ToolCall;
import ai.vocelio.sandbox.model.dialogue.Turn;
import ai.vocelio.sandbox.model.dialogue.Turn.Role;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A request to the responses endpoint, read and checked.
 *
 * @param body the request itself, because the answer repeats parts of it
 */
record ResponseRequest(Conversation conversation, JsonNode body, boolean stream) {

    static ResponseRequest read(byte[] bytes) {
        var body = Wire.read(bytes);
        Fields.model(body);
        if (body.hasNonNull("previous_response_id") || body.hasNonNull("conversation")) {
            throw ModelProblem.invalid(
                    body.hasNonNull("conversation") ? "conversation" : "previous_response_id",
                    "The stand-in keeps no responses: send the whole conversation as 'input'.");
        }
        var turns = new ArrayList<Turn>();
        if (body.path("instructions").isString()) {
            turns.add(Turn.of(Role.INSTRUCTIONS, body.path("instructions").asString()));
        }
        turns.addAll(input(body.path("input")));
        var tools = Fields.tools(body, false);
        var parallel = body.path("parallel_tool_calls").asBoolean(true);
        var conversation = new Conversation(turns, tools, Fields.forcedTool(body, tools), parallel);
        return new ResponseRequest(conversation, body, body.path("stream").asBoolean(false));
    }

    private static List<Turn> input(JsonNode input) {
        if (input.isString()) {
            return List.of(Turn.of(Role.PERSON, input.asString()));
        }
        if (!input.isArray()) {
            throw ModelProblem.missing("input");
        }
        var turns = new ArrayList<Turn>();
        for (var item : input) {
            turns.add(turn(item, "input[" + turns.size() + "]"));
        }
        return turns;
    }

    private static Turn turn(JsonNode item, String at) {
        return switch (item.path("type").asString("message")) {
            case "message" -> message(item, at);
            case "function_call_output" -> Turn.of(Role.TOOL, output(item));
            case "function_call" ->
                new Turn(
                        Role.ASSISTANT,
                        "",
                        List.of(new ToolCall(
                                item.path("name").asString(""),
                                item.path("arguments").asString("{}"))));
            default ->
                throw ModelProblem.invalid(
                        at + ".type",
                        "Invalid value for 'type': the stand-in reads 'message', 'function_call' and"
                                + " 'function_call_output'.");
        };
    }

    private static Turn message(JsonNode item, String at) {
        var text = Fields.content(item, at);
        return switch (item.path("role").asString("")) {
            case "system", "developer" -> Turn.of(Role.INSTRUCTIONS, text);
            case "user" -> Turn.of(Role.PERSON, text);
            case "assistant" -> Turn.of(Role.ASSISTANT, text);
            default ->
                throw ModelProblem.invalid(
                        at + ".role",
                        "Invalid value for 'role': supported values are 'assistant', 'system', 'developer' and 'user'.");
        };
    }

    private static String output(JsonNode item) {
        var output = item.path("output");
        return output.isString() ? output.asString() : output.toString();
    }
}
