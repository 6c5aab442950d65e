package ai.vocelio.contacts;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as people search for it: without case, without accents, with single spaces. */
final class SearchKey {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** Sorts behind every other character: the end of what begins with a text. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    private SearchKey() {}

    static String of(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Form.NFKD)).replaceAll("");
        return SPACES.matcher(plain.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    static String ofLastWord(String text) {
        String key = of(text);
        return key.substring(key.lastIndexOf(' ') + 1);
    }

    /** What follows everything that begins with a text. */
    static String behind(String text) {
        return text + LAST;
    }
}
