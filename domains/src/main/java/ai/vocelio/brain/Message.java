package ai.vocelio.brain;

import java.util.List;

/** A part of a conversation. */
public sealed interface Message {

    /** The words. */
    String text();

    /** What the agent is to do and how. */
    record Instructions(String text) implements Message {}

    /** Said by the person. */
    record Person(String text) implements Message {}

    /** Said by the agent, with the tools it asked for. */
    record Agent(String text, List<ToolRequest> requests) implements Message {

        /** Keeps the requests from later changes. */
        public Agent {
            requests = List.copyOf(requests);
        }
    }

    /** What came of a tool request. */
    record ToolResult(String requestId, String text) implements Message {}
}
