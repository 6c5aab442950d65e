package ai.vocelio.brain;

import java.util.Map;

/**
 * The model asks for a tool to be used.
 *
 * @param id names the request, so that the result can answer it
 * @param arguments values as text; empty when the model wrote something unreadable
 */
public record ToolRequest(String id, String tool, Map<String, String> arguments) {

    /** Keeps the arguments from later changes. */
    public ToolRequest {
        arguments = Map.copyOf(arguments);
    }
}
