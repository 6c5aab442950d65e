package ai.vocelio.sandbox.model.dialogue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Answers a person's question with a sentence of the instructions that tells a fact about it. */
final class Knowledge {

    private static final Pattern ORDER = Pattern.compile(
            "(?iuU)^\\W*(?:you|your|ask|collect|confirm|do not|don't|never|always|speak|be|keep"
                    + "|use|if|when|whenever|end|transfer|note|say|answer|make|book|offer|stay|act|call|eres|du|sie)\\b");
    private static final List<Pattern> TOPICS = Stream.of(
                    "how much|cost|price|expensive|charge|fee|cuánto|precio|kostet|preis|\\$|€|dollars?|euros?",
                    "where|address|located|location|street|dónde|dirección|wo\\b|adresse|straße",
                    "opening|hours|open\\b|close|horario|abierto|geöffnet|öffnungszeit",
                    "park|parking|aparcar|parkplatz|parken",
                    "insurance|insured|seguro|versicherung",
                    "how long|takes?\\b|minutes|duration|cuánto dura|wie lange|dauert")
            .map(topic -> Pattern.compile("(?iuU)" + topic))
            .toList();
    private static final int LONG_WORD = 5;

    private Knowledge() {}

    /**
     * @param onlyClear whether a shared word is too little, because the question tells something as well
     */
    static Optional<String> answer(String question, String instructions, boolean onlyClear) {
        var facts = BriefReader.sentences(instructions).stream()
                .map(String::strip)
                .filter(sentence -> sentence.length() > LONG_WORD
                        && !ORDER.matcher(sentence).find())
                .toList();
        return TOPICS.stream()
                .filter(topic -> topic.matcher(question).find())
                .flatMap(topic ->
                        facts.stream().filter(fact -> topic.matcher(fact).find()))
                .findFirst()
                .or(() -> facts.stream()
                        .filter(fact -> !onlyClear && sharesWord(question, fact))
                        .findFirst())
                .map(fact -> fact.replaceFirst("^[-*•]\\s*", "").replaceFirst("(?<![.!?])$", "."));
    }

    private static boolean sharesWord(String question, String fact) {
        var known = fact.toLowerCase(Locale.ROOT);
        return Arrays.stream(question.toLowerCase(Locale.ROOT).split("(?U)\\W+"))
                .filter(word -> word.length() > LONG_WORD)
                .anyMatch(known::contains);
    }
}
