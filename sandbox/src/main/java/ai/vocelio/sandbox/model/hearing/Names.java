package ai.vocelio.sandbox.model.hearing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names of people in what they say. */
final class Names {

    private static final Pattern SAID =
            Pattern.compile("(?iuU)\\b(?:my name is|my name's|the name is|the name's|name is|call me"
                    + "|you can call me|me llamo|mi nombre es|ich heiße|mein name ist|der name ist)\\s+(.+)");
    private static final Pattern CAPITALIZED = Pattern.compile(
            "(?:\\b[Tt]his is|\\bI'm|\\bI am|\\b[Ii]t's|\\b[Ss]oy|\\b[Ii]ch bin|\\b[Hh]ier ist"
                    + "|\\b[Hh]abla)\\s+((?:\\p{Lu}[\\p{L}'-]+\\s?){1,3})|((?:\\p{Lu}[\\p{L}'-]+\\s){1,3})(?:speaking|here)\\b");
    private static final Pattern END = Pattern.compile(
            "(?iuU)[,.;!?]|\\b(?:and|from|calling|speaking|but|for|i|i'd|i'm|here|please|y|und|ich)\\b");
    private static final Pattern NOT_A_NAME =
            Pattern.compile("(?iuU)\\d|\\?|\\b(?:is|are|was|what|why|how|who|when|where|can|could|do|does|don't"
                    + "|not|the|you|it|that|need|want|would|appointment|time|day|morning|afternoon|sure|maybe|later|busy|good|fine|qué"
                    + "|cómo|quiero|was|wie|warum|nicht|possibly|think|know|mean|well|like|just|of course|mean)\\b");
    private static final int MOST_WORDS = 4;

    private Names() {}

    /**
     * @param asked whether the name was asked for, so that bare words are one
     */
    static Optional<String> name(String text, boolean asked) {
        var said = SAID.matcher(text);
        if (said.find()) {
            return words(said.group(1));
        }
        var capitalized = CAPITALIZED.matcher(text);
        if (capitalized.find()) {
            return words(capitalized.group(1) == null ? capitalized.group(2) : capitalized.group(1));
        }
        return asked && Moments.day(text).isEmpty() ? words(stripLead(Ear.plain(text))) : Optional.empty();
    }

    private static String stripLead(String text) {
        return text.replaceFirst("(?iu)^(?:it'?s|it is|this is|i'?m|i am|that'?s|soy|ich bin|hier ist)\\s+", "");
    }

    /** "It is Jordan. Jordan Lee.": of several pieces the longest. */
    private static Optional<String> words(String text) {
        return Arrays.stream(END.split(text))
                .map(String::strip)
                .takeWhile(Names::isName)
                .max(Comparator.comparingInt(String::length))
                .map(name ->
                        Arrays.stream(name.split("\\s+")).map(Names::capital).collect(Collectors.joining(" ")));
    }

    private static boolean isName(String words) {
        return words.matches("(?U)\\p{L}[\\p{L}\\s'.-]*")
                && words.split("\\s+").length <= MOST_WORDS
                && !NOT_A_NAME.matcher(words).find();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
