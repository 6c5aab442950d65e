package ai.vocelio.whitelabel.worn;

import java.util.List;

/**
 * What a letter says, in plain words: its form comes from the brand.
 *
 * @param subject one line
 * @param paragraphs what it is about
 * @param action what the reader may do: {@code Accept the invitation}
 * @param link where that is done
 * @param notes what is good to know besides
 */
public record LetterText(String subject, List<String> paragraphs, String action, String link, List<String> notes) {

    /** Keeps the lists from later changes. */
    public LetterText {
        paragraphs = List.copyOf(paragraphs);
        notes = List.copyOf(notes);
    }

    /** Never what it says: a link in it may open something. */
    @Override
    public String toString() {
        return "LetterText[" + subject + "]";
    }
}
