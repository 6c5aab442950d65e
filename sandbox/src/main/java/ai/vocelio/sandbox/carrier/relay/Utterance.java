package ai.vocelio.sandbox.carrier.relay;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the agent says in one talk cycle: tokens until {@code last}, and how far they were played. */
final class Utterance {
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern CLAUSE_END = Pattern.compile("[.,;:!?]+(?=\\s|$)");
    private final StringBuilder text = new StringBuilder();
    final int turn;
    boolean interruptible = true;
    boolean preemptible;
    boolean complete;
    boolean interrupted;
    int played;
    int reported;
    long startedAt;

    Utterance(int turn) {
        this.turn = turn;
    }

    void append(String token) {
        text.append(token);
    }

    String heard() {
        return text.substring(0, played);
    }

    /** What was played since this was asked last. */
    String news() {
        String news = text.substring(reported, played);
        reported = played;
        return news;
    }

    boolean isAtClauseEnd() {
        boolean pause = played > 0 && ".,;:!?".indexOf(text.charAt(played - 1)) >= 0;
        return isExhausted() ? complete || pause : pause && Character.isWhitespace(text.charAt(played));
    }

    boolean isBlank() {
        return text.toString().isBlank();
    }

    boolean isExhausted() {
        return played == text.length();
    }

    /** Where playback rests next: the end of a clause, or of the text that has come so far. */
    int nextStop() {
        Matcher end = CLAUSE_END.matcher(text);
        int from = played;
        while (from < text.length() && end.find(from)) {
            if (end.end() > played) {
                return end.end();
            }
            from = end.end();
        }
        return text.length();
    }

    /** The position after the n-th word; -1 while it is not known where that word ends. */
    int endOfWord(int number) {
        Matcher word = WORD.matcher(text);
        for (int i = 0; word.find(); i++) {
            if (i == number - 1) {
                return word.end() < text.length() || complete ? word.end() : -1;
            }
        }
        return -1;
    }

    /** The end of the last whole word at or before a position. */
    int wordBoundary(int position) {
        int boundary = 0;
        Matcher word = WORD.matcher(text);
        while (word.find() && word.end() <= position) {
            boolean whole = word.end() < text.length() || complete;
            boundary = whole ? word.end() : boundary;
        }
        return Math.max(boundary, reported); // what was reported as played stays played
    }
}
