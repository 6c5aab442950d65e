package ai.vocelio.developer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The secret of a key: {@code voc_} and a prefix, an underscore, then the organization, 256 bits of chance and a checksum.
 * The prefix tells it apart on a screen; the organization in it lets us look it up behind that organization's row security
 * only; the checksum finds what was cut or mistyped, and lets scanners of leaked secrets know one without asking.
 *
 * @param text the whole, as programs send it
 */
public record ApiKeySecret(UUID organizationId, String text) {

    /** How every secret begins. */
    public static final String MARK = "voc_";

    private static final SecureRandom CHANCE = new SecureRandom();
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    private static final int PREFIX_LETTERS = 8;
    private static final int CHANCE_BYTES = 32;
    private static final Pattern FORM =
            Pattern.compile(MARK + "[A-Za-z2-9]{8}_([A-Za-z0-9_-]{22})[A-Za-z0-9_-]{43}([A-Za-z0-9_-]{6})");

    /** A new one. */
    static ApiKeySecret next(UUID organizationId) {
        StringBuilder text = new StringBuilder(MARK);
        CHANCE.ints(PREFIX_LETTERS, 0, LETTERS.length()).forEach(letter -> text.append(LETTERS.charAt(letter)));
        byte[] chance = new byte[CHANCE_BYTES];
        CHANCE.nextBytes(chance);
        text.append('_').append(written(bytes(organizationId))).append(written(chance));
        return new ApiKeySecret(organizationId, text + checksum(text.toString()));
    }

    /** Reads one; empty when it has another form, or the checksum is not right. */
    public static Optional<ApiKeySecret> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches() || !checksum(text.substring(0, form.start(2))).equals(form.group(2))) {
            return Optional.empty();
        }
        ByteBuffer organization = ByteBuffer.wrap(Base64.getUrlDecoder().decode(form.group(1)));
        return Optional.of(new ApiKeySecret(new UUID(organization.getLong(), organization.getLong()), text));
    }

    /** What is shown of it; no more than that goes into logs. */
    public String prefix() {
        return text.substring(0, MARK.length() + PREFIX_LETTERS);
    }

    /** What is kept of it: it has too much chance in it to be guessed, so a plain SHA-256 is enough. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Never the secret itself: this is what a log would show. */
    @Override
    public String toString() {
        return prefix() + "…";
    }

    private static String checksum(String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.US_ASCII));
        return written(
                ByteBuffer.allocate(Integer.BYTES).putInt((int) sum.getValue()).array());
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static String written(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
