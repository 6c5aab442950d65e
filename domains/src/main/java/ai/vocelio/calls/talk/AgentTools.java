package ai.vocelio.calls.talk;

import ai.vocelio.agents.AgentTool;
import ai.vocelio.brain.Tool;
import ai.vocelio.brain.Tool.Parameter;
import ai.vocelio.calls.CallOutcome;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an agent may do beside talking, as the model is told of it. */
final class AgentTools {

    private static final List<String> OUTCOMES = Stream.of(
                    CallOutcome.GOAL_REACHED,
                    CallOutcome.DECLINED,
                    CallOutcome.CALLBACK_REQUESTED,
                    CallOutcome.WRONG_PERSON,
                    CallOutcome.UNCLEAR)
            .map(Enum::name)
            .toList();

    private AgentTools() {}

    static List<Tool> of(List<AgentTool> tools) {
        return tools.stream().map(AgentTools::of).toList();
    }

    /** The agent's tool that a function's name stands for; empty when the model made the name up. */
    static Optional<AgentTool> named(String function) {
        return Stream.of(AgentTool.values())
                .filter(tool -> name(tool).equals(function))
                .findFirst();
    }

    static CallOutcome outcome(String word) {
        return OUTCOMES.contains(word) ? CallOutcome.valueOf(word) : CallOutcome.UNCLEAR;
    }

    private static Tool of(AgentTool tool) {
        return switch (tool) {
            case END_CALL ->
                new Tool(
                        name(tool),
                        "Ends the call. Use it when the conversation has run its course, together with your goodbye.",
                        List.of(
                                new Parameter("outcome", "What the conversation came to.", OUTCOMES),
                                new Parameter("reason", "Why, in a short sentence.", List.of())));
            case TRANSFER_CALL ->
                new Tool(
                        name(tool),
                        "Transfers the call to a person. Use it when the caller wants a human or needs one.",
                        List.of(new Parameter("reason", "Why, in a short sentence.", List.of())));
            case NOTE_FACT ->
                new Tool(
                        name(tool),
                        "Notes a fact that the person told.",
                        List.of(
                                new Parameter("name", "What it is about, in a few words.", List.of()),
                                new Parameter("value", "What the person told.", List.of())));
        };
    }

    private static String name(AgentTool tool) {
        return tool.name().toLowerCase(Locale.ROOT);
    }
}
