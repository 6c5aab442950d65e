package ai.vocelio.brain;

import java.util.List;

/** What the model is given: what was said so far, and what it may do beside talking. */
public record Conversation(List<Message> messages, List<Tool> tools) {

    /** Keeps both from later changes. */
    public Conversation {
        messages = List.copyOf(messages);
        tools = List.copyOf(tools);
    }
}
