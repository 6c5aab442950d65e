package ai.vocelio.removal;

import ai.vocelio.kernel.Vault;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Text for addresses that nobody else can write: HMAC-SHA-256 with a key that is derived from the platform's own for one use
 * alone.
 */
public final class SignedText {

    private static final String MAC = "HmacSHA256";
    private static final int MAC_BYTES = 32;

    private final SecretKeySpec key;

    /** @param use what the text is for; text of another use is not read */
    public SignedText(Vault.Settings settings, String use) {
        this.key = new SecretKeySpec(
                mac(new SecretKeySpec(settings.key(), MAC), use.getBytes(StandardCharsets.US_ASCII)), MAC);
    }

    /** As it stands in an address. */
    public String write(byte[] text) {
        byte[] whole = ByteBuffer.allocate(text.length + MAC_BYTES)
                .put(text)
                .put(mac(key, text))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** Text of a length; empty when it was not written here or was changed. */
    public Optional<ByteBuffer> read(String written, int length) {
        return decoded(written, length + MAC_BYTES).flatMap(whole -> ours(whole, length));
    }

    private static Optional<byte[]> decoded(String written, int length) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(written)).filter(whole -> whole.length == length);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<ByteBuffer> ours(byte[] whole, int length) {
        ByteBuffer parts = ByteBuffer.wrap(whole);
        byte[] text = new byte[length];
        byte[] told = new byte[MAC_BYTES];
        parts.get(text).get(told);
        return MessageDigest.isEqual(mac(key, text), told) ? Optional.of(ByteBuffer.wrap(text)) : Optional.empty();
    }

    private static byte[] mac(SecretKeySpec key, byte[] text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
