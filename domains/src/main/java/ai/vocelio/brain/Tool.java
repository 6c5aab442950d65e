package ai.vocelio.brain;

import java.util.List;

/**
 * Something that the model may ask to be done.
 *
 * @param name in the form of a function's name: {@code note_fact}
 * @param purpose when to use it, as a sentence for the model
 */
public record Tool(String name, String purpose, List<Parameter> parameters) {

    /**
     * A required text that the model fills in.
     *
     * @param choices the allowed values; any text when empty
     */
    public record Parameter(String name, String purpose, List<String> choices) {}
}
