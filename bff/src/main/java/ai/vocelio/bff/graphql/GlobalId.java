package ai.vocelio.bff.graphql;

import java.util.Optional;
import java.util.UUID;

/**
 * A global id as clients see it: {@code agt_01jd3x…}, a prefix that tells the type and 26 characters of Crockford's
 * base32 in lower case (the form of TypeID). Opaque to clients; sorts as the UUID does.
 */
public record GlobalId(String prefix, UUID id) {

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int BITS_OF_A_LETTER = 5;
    private static final int LETTERS = 26;
    private static final int LONGEST_PREFIX = 16;

    /** Reads an id; empty when the text has not the form of one. */
    public static Optional<GlobalId> parse(String text) {
        int underscore = text.lastIndexOf('_');
        if (underscore < 1 || underscore > LONGEST_PREFIX || text.length() - underscore - 1 != LETTERS) {
            return Optional.empty();
        }
        String letters = text.substring(underscore + 1);
        if (letters.charAt(0) > '7' || letters.chars().anyMatch(letter -> ALPHABET.indexOf(letter) < 0)) {
            return Optional.empty();
        }
        return Optional.of(new GlobalId(text.substring(0, underscore), uuidOf(letters)));
    }

    /** The 130 bits of 26 letters hold 128: the first letter gives three. */
    private static UUID uuidOf(String letters) {
        long high = 0;
        long low = 0;
        for (int i = 0; i < LETTERS; i++) {
            high = (high << BITS_OF_A_LETTER) | (low >>> (Long.SIZE - BITS_OF_A_LETTER));
            low = (low << BITS_OF_A_LETTER) | ALPHABET.indexOf(letters.charAt(i));
        }
        return new UUID(high, low);
    }

    @Override
    public String toString() {
        char[] letters = new char[LETTERS];
        long high = id.getMostSignificantBits();
        long low = id.getLeastSignificantBits();
        for (int i = LETTERS - 1; i >= 0; i--) {
            letters[i] = ALPHABET.charAt((int) (low & 31));
            low = (low >>> BITS_OF_A_LETTER) | (high << (Long.SIZE - BITS_OF_A_LETTER));
            high >>>= BITS_OF_A_LETTER;
        }
        return prefix + "_" + new String(letters);
    }
}
