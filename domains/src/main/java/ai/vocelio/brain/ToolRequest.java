package ai.vocelio.brain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The model asks for a tool to be used.
 *
 * @param id names the request, so that the result can answer it
 * @param arguments values as text; empty when the model wrote something unreadable
 */
public record ToolRequest(String id, String tool, Map<String, String> arguments) {

    /** Keeps the arguments from later changes, in their order: the model is told again what it asked, as it asked. */
    public ToolRequest {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }
}
