package ai.vocelio.bff.graphql.masking;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a value is made unrecognizable; named as in the schema. */
enum Mask {
    /** A number keeps its country code and two digits; an address that is no number keeps nothing. */
    NUMBER {
        @Override
        String of(String value) {
            if (value.equals(WITHHELD)) {
                return value;
            }
            if (!NUMBERS.matcher(value).matches()) {
                return MARK;
            }
            int shown = 1 + countryCode(value);
            return value.substring(0, shown)
                    + "*".repeat(value.length() - shown - LAST)
                    + value.substring(value.length() - LAST);
        }
    },

    /** A name keeps the first letter of its first and its last word. */
    NAME {
        @Override
        String of(String value) {
            List<String> words = Arrays.stream(value.strip().split("\\s+"))
                    .filter(word -> !word.isEmpty())
                    .toList();
            return words.size() < 2 ? initials(words) : initials(List.of(words.getFirst(), words.getLast()));
        }
    },

    /** Of a text nothing is left. */
    TEXT {
        @Override
        String of(String value) {
            return value.isEmpty() ? value : MARK;
        }
    };

    /** Stands for a text. */
    static final String MARK = "(masked)";

    /** What a carrier tells in place of a number that the caller withheld. */
    private static final String WITHHELD = "anonymous";

    private static final int LAST = 2;
    private static final Pattern NUMBERS = Pattern.compile("\\+[1-9][0-9]{6,14}");

    /** Country codes of two digits (ITU-T E.164, list of assigned codes); of one there are 1 and 7, all others have three. */
    private static final Pattern TWO_DIGITS = Pattern.compile("2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]");

    abstract String of(String value);

    /** A value as it is shown: null stays null, and of a list each item is masked. */
    final @Nullable Object shown(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> of(text);
            case Collection<?> items -> items.stream().map(this::shown).toList();
            default -> throw new IllegalStateException(value.getClass() + " cannot be masked");
        };
    }

    private static int countryCode(String number) {
        char first = number.charAt(1);
        if (first == '1' || first == '7') {
            return 1;
        }
        return TWO_DIGITS.matcher(number.substring(1, 3)).matches() ? 2 : 3;
    }

    private static String initials(List<String> words) {
        return words.stream()
                .map(word -> Character.toString(word.codePointAt(0)) + ".")
                .collect(Collectors.joining(" "));
    }
}
