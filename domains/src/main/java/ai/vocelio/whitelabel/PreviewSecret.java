package ai.vocelio.whitelabel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What opens a preview: the organization, so that it is looked up behind that organization's row security only, and 256 bits
 * of chance.
 *
 * @param text as it stands in an address
 */
public record PreviewSecret(UUID organizationId, String text) {

    private static final SecureRandom CHANCE = new SecureRandom();
    private static final int CHANCE_BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{64}");

    static PreviewSecret next(UUID organizationId) {
        byte[] chance = new byte[CHANCE_BYTES];
        CHANCE.nextBytes(chance);
        byte[] whole = ByteBuffer.allocate(2 * Long.BYTES + CHANCE_BYTES)
                .putLong(organizationId.getMostSignificantBits())
                .putLong(organizationId.getLeastSignificantBits())
                .put(chance)
                .array();
        return new PreviewSecret(
                organizationId, Base64.getUrlEncoder().withoutPadding().encodeToString(whole));
    }

    /** Reads one; empty when it has another form. */
    public static Optional<PreviewSecret> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        ByteBuffer whole = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
        return Optional.of(new PreviewSecret(new UUID(whole.getLong(), whole.getLong()), text));
    }

    /** What is kept of it. */
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
        return "PreviewSecret[hidden]";
    }
}
