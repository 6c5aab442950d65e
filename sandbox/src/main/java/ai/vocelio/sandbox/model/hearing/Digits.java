package ai.vocelio.sandbox.model.hearing;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Telephone numbers, written or spoken digit by digit. */
final class Digits {

    private static final int SHORTEST = 7;
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("zero", "0"),
            Map.entry("oh", "0"),
            Map.entry("one", "1"),
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("five", "5"),
            Map.entry("six", "6"),
            Map.entry("seven", "7"),
            Map.entry("eight", "8"),
            Map.entry("nine", "9"),
            Map.entry("cero", "0"),
            Map.entry("uno", "1"),
            Map.entry("dos", "2"),
            Map.entry("tres", "3"),
            Map.entry("cuatro", "4"),
            Map.entry("cinco", "5"),
            Map.entry("seis", "6"),
            Map.entry("siete", "7"),
            Map.entry("ocho", "8"),
            Map.entry("nueve", "9"),
            Map.entry("null", "0"),
            Map.entry("eins", "1"),
            Map.entry("zwei", "2"),
            Map.entry("zwo", "2"),
            Map.entry("drei", "3"),
            Map.entry("vier", "4"),
            Map.entry("fünf", "5"),
            Map.entry("sechs", "6"),
            Map.entry("sieben", "7"),
            Map.entry("acht", "8"),
            Map.entry("neun", "9"));
    private static final String ONE =
            "(?:" + WORDS.keySet().stream().sorted().collect(Collectors.joining("|")) + "|\\+?\\d)";
    private static final Pattern RUN =
            Pattern.compile("(?iuU)(?<!\\w)" + ONE + "(?:[\\s,.()-]*" + ONE + "){6,}(?!\\w)");
    private static final Pattern SINGLE = Pattern.compile("(?iuU)" + ONE);

    private Digits() {}

    static Optional<String> phone(String text) {
        var run = RUN.matcher(text);
        if (!run.find()) {
            return Optional.empty();
        }
        var digits = SINGLE.matcher(run.group())
                .results()
                .map(digit -> digit.group().toLowerCase(Locale.ROOT))
                .map(digit -> WORDS.getOrDefault(digit, digit))
                .collect(Collectors.joining());
        return digits.length() < SHORTEST ? Optional.empty() : Optional.of(digits);
    }

    static String without(String text) {
        return RUN.matcher(text).replaceAll(" ");
    }
}
