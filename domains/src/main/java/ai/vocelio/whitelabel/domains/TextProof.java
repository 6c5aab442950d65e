package ai.vocelio.whitelabel.domains;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.HexFormat;

/**
 * Texts in DNS that show who rules a domain: a mark that tells what they are for, and 160 bits of chance that nobody else was
 * told.
 *
 * @param mark how they begin
 */
public record TextProof(String mark) {

    private static final SecureRandom CHANCE = new SecureRandom();
    private static final int CHANCE_BYTES = 20;

    /** A new one. */
    public String next() {
        byte[] chance = new byte[CHANCE_BYTES];
        CHANCE.nextBytes(chance);
        return mark + HexFormat.of().formatHex(chance);
    }

    /** Whether one is among the texts of a name; space around it does not matter. */
    public static boolean isAmong(Collection<String> texts, String proof) {
        return texts.stream().map(String::strip).anyMatch(proof::equals);
    }

    /** Whether any of this kind is among the texts of a name. */
    public boolean isAnyAmong(Collection<String> texts) {
        return texts.stream().anyMatch(text -> text.startsWith(mark));
    }
}
