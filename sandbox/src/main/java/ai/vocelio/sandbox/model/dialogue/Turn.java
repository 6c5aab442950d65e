package ai.vocelio.sandbox.model.dialogue;

import java.util.List;

/**
 * One message of the conversation.
 *
 * @param text what was said; for {@link Role#TOOL} the result of the tool
 * @param calls the tools that the assistant asked for with it
 */
public record Turn(Role role, String text, List<ToolCall> calls) {

    /** Who speaks. */
    public enum Role {
        INSTRUCTIONS,
        PERSON,
        ASSISTANT,
        TOOL
    }

    public static Turn of(Role role, String text) {
        return new Turn(role, text, List.of());
    }

    boolean by(Role other) {
        return role == other;
    }
}
