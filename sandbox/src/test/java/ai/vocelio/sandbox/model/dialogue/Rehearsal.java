package ai.vocelio.sandbox.model.dialogue;

import ai.vocelio.sandbox.model.dialogue.Turn.Role;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A talk with the engine, as a voice runtime would lead it: says a line, runs the tools, hands back what is spoken. */
final class Rehearsal {

    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_ROUNDS = 5;

    private final List<Turn> turns = new ArrayList<>();
    private final List<Tool> tools = new ArrayList<>();
    private final List<ToolCall> used = new ArrayList<>();
    private String toolAnswer = "{\"ok\":true}";

    Rehearsal(String instructions) {
        turns.add(Turn.of(Role.INSTRUCTIONS, instructions));
    }

    Rehearsal with(String tool, String parameters) {
        tools.add(new Tool(tool, "", JSON.readTree(parameters)));
        return this;
    }

    /** The three tools that an agent of this product has. */
    Rehearsal withTheUsualTools() {
        return with(
                        "note_fact",
                        "{\"type\":\"object\",\"properties\":{\"name\":{\"type\":\"string\"},\"value\":{\"type\":\"string\"}},"
                                + "\"required\":[\"name\",\"value\"]}")
                .with(
                        "transfer_call",
                        "{\"type\":\"object\",\"properties\":{\"reason\":{\"type\":\"string\"}},\"required\":[\"reason\"]}")
                .with(
                        "end_call",
                        "{\"type\":\"object\",\"properties\":{\"outcome\":{\"type\":\"string\",\"enum\":[\"GOAL_REACHED\","
                                + "\"DECLINED\",\"CALLBACK_REQUESTED\",\"WRONG_PERSON\",\"NOT_REACHED\",\"UNCLEAR\"]},"
                                + "\"summary\":{\"type\":\"string\"}},\"required\":[\"outcome\"]}");
    }

    Rehearsal opening(String line) {
        turns.add(Turn.of(Role.ASSISTANT, line));
        return this;
    }

    Rehearsal toolsAnswer(String result) {
        toolAnswer = result;
        return this;
    }

    /** The person says this; returns what the agent then says. */
    String hears(String line) {
        turns.add(Turn.of(Role.PERSON, line));
        return speaks();
    }

    String speaks() {
        for (var round = 0; round < MOST_ROUNDS; round++) {
            var reply = Dialogue.reply(new Conversation(turns, tools, "", true));
            turns.add(new Turn(Role.ASSISTANT, reply.text(), reply.calls()));
            used.addAll(reply.calls());
            reply.calls().forEach(call -> turns.add(Turn.of(Role.TOOL, toolAnswer)));
            if (!reply.text().isEmpty()) {
                return reply.text();
            }
        }
        throw new AssertionError("the agent uses tools without end: " + used);
    }

    /** The agent was interrupted: only this much of its last words was heard. */
    void heardOnly(String part) {
        turns.set(turns.size() - 1, Turn.of(Role.ASSISTANT, part));
    }

    List<ToolCall> used() {
        return used;
    }

    /** The arguments of the last use of this tool. */
    JsonNode last(String tool) {
        var arguments = used.stream()
                .filter(call -> call.name().equals(tool))
                .reduce((earlier, later) -> later)
                .map(ToolCall::arguments)
                .orElse("{}");
        return JSON.readTree(arguments);
    }
}
