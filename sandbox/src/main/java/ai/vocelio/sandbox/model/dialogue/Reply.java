package ai.vocelio.sandbox.model.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What the engine says next, and the tools it wants to be used. */
public record Reply(String text, List<ToolCall> calls) {

    private static final Pattern WORD = Pattern.compile("\\s*\\S{1,12}");

    static Reply saying(String text) {
        return new Reply(text, List.of());
    }

    /** The text cut into pieces as a model would send them; joined they are the text again. */
    public List<String> tokens() {
        return tokens(text);
    }

    /** Cuts any text into pieces of about a word. */
    public static List<String> tokens(String text) {
        var pieces = new ArrayList<String>();
        var word = WORD.matcher(text);
        while (word.find()) {
            pieces.add(word.group());
        }
        return pieces;
    }

    /** How many tokens the whole reply counts for. */
    public int size() {
        return tokens().size()
                + calls.stream()
                        .mapToInt(call -> 1 + tokens(call.arguments()).size())
                        .sum();
    }
}
