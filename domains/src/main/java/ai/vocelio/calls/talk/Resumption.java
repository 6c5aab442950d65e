package ai.vocelio.calls.talk;

import ai.vocelio.calls.Turn;
import java.util.List;
import java.util.regex.Pattern;

/** What the agent says when a broken connection is there again: it asks its last question once more, never the opening. */
final class Resumption {

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?…])\\s+");

    private Resumption() {}

    static String line(List<Turn> earlier, Phrases phrases) {
        String last = earlier.size() == 1 ? "" : question(earlier.getLast().text());
        return phrases.backAgain() + " " + (last.isEmpty() ? phrases.stillThere() : last);
    }

    private static String question(String text) {
        String[] sentences = SENTENCE_END.split(text.strip(), -1);
        String last = sentences[sentences.length - 1];
        return last.endsWith("?") ? last : "";
    }
}
