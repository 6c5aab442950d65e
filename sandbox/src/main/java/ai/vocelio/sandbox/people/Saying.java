package ai.vocelio.sandbox.people;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing a person does: speaks, presses keys, hangs up, or nothing at all.
 *
 * @param text the words; {@code [pause 800]} marks a hesitation in simulated milliseconds
 * @param keys telephone keys pressed after speaking, may be empty
 * @param hangsUp whether the person hangs up afterwards
 */
public record Saying(String text, String keys, boolean hangsUp) {
    private static final Pattern PAUSE = Pattern.compile("\\s*\\[pause (\\d+)]\\s*");

    /** Words spoken in one breath, and the hesitation after them. */
    public record Breath(String words, long pauseMs) {}

    /** The words without the marks of hesitation: what a transcript would show. */
    public String words() {
        return PAUSE.matcher(text).replaceAll(" ").strip();
    }

    /** The words in the pieces in which they are spoken. */
    public List<Breath> breaths() {
        var breaths = new ArrayList<Breath>();
        Matcher pause = PAUSE.matcher(text);
        int from = 0;
        while (pause.find()) {
            breaths.add(new Breath(text.substring(from, pause.start()), Long.parseLong(pause.group(1))));
            from = pause.end();
        }
        if (from < text.length()) {
            breaths.add(new Breath(text.substring(from), 0));
        }
        return List.copyOf(breaths);
    }

    /** True when the person keeps still and stays on the line. */
    public boolean isNothing() {
        return text.isBlank() && keys.isEmpty() && !hangsUp;
    }
}
