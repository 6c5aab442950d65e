package ai.vocelio.whitelabel.worn;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A letter as plain text. */
final class PlainLetter {

    private PlainLetter() {}

    static String of(LetterText text, LetterHead head) {
        List<String> parts = new ArrayList<>(text.paragraphs());
        parts.add(text.action() + ":\n" + text.link());
        parts.addAll(text.notes());
        parts.add(foot(head));
        return String.join("\n\n", parts) + "\n";
    }

    /** Below the sign that mail programs know as the end of what is said (RFC 3676, 4.3). */
    private static String foot(LetterHead head) {
        String links = head.links().entrySet().stream()
                .map(link -> "\n" + link.getKey() + ": " + link.getValue())
                .collect(Collectors.joining());
        return "-- \n" + head.name() + links + (head.isPoweredByShown() ? "\nPowered by Vocelio" : "");
    }
}
