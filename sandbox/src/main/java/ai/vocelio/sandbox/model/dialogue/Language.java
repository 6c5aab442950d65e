package ai.vocelio.sandbox.model.dialogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Languages that the engine can tell apart; French only well enough to say that it does not speak it. */
enum Language {
    EN(
            "english|inglés|ingles|englisch",
            "the|is|i|you|my|please|yes|would|like|need|for|on|at|it|what|have|do|can|not|that|this|and|to|of"),
    ES(
            "spanish|español|espanol|castellano|spanisch",
            "hola|sí|gracias|quiero|quisiera|necesito|cita|para|por|favor|buenos|buenas|días|tardes|habla|hablo|usted"
                    + "|puede|mañana|tengo|está|qué|cuándo|soy|llamo|entiendo|el|los|una|lunes|martes|miércoles|jueves"
                    + "|viernes|pero|muy|bien|perdón|cómo|español"),
    DE(
            "german|deutsch|alemán|aleman",
            "guten|tag|ich|nicht|bitte|danke|ja|sie|einen|eine|termin|möchte|sprechen|spreche|deutsch|auf|können|habe"
                    + "|kein|keine|für|ist|und|uhr|montag|dienstag|mittwoch|donnerstag|freitag|mein|heiße|wie|wer|bin|um"),
    FR(
            "french|français|francés|französisch",
            "bonjour|je|vous|merci|parle|parlez|français|pas|oui|suis|est|avec|pour|mon|rendez|voudrais|une|que");

    private static final int CLEAR = 2;

    private final Pattern called;
    private final Pattern words;
    private final Pattern code;

    Language(String called, String words) {
        this.called = Pattern.compile("(?iu)\\b(" + called + ")\\b");
        this.words = Pattern.compile("(?iuU)\\b(" + words + ")\\b");
        this.code = Pattern.compile("\\b" + name().toLowerCase(Locale.ROOT) + "-[A-Z]{2}\\b");
    }

    /** Whether the engine has lines in it. */
    boolean spoken() {
        return this != FR;
    }

    /** Whether the text names this language, by word or by code such as {@code es-US}. */
    boolean namedIn(String text) {
        return firstNamedIn(text) < Integer.MAX_VALUE;
    }

    /** Where the text first names this language; the largest number when it does not. */
    int firstNamedIn(String text) {
        return Stream.of(called, code)
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::find)
                .mapToInt(Matcher::start)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** The language of the text, or the one spoken so far when the text does not clearly show another. */
    static Language of(String text, Language soFar) {
        var clearest = Arrays.stream(values())
                .max((one, other) -> Long.compare(one.hits(text), other.hits(text)))
                .orElse(soFar);
        var clear = clearest.hits(text) >= CLEAR && clearest.hits(text) > soFar.hits(text);
        return clear ? clearest : soFar;
    }

    private long hits(String text) {
        return words.matcher(text).results().count() + (called.matcher(text).find() ? 1 : 0);
    }
}
