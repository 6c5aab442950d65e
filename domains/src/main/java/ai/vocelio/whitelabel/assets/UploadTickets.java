package ai.vocelio.whitelabel.assets;

import ai.vocelio.kernel.Vault;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Service;

/**
 * Writes tickets so that who has one can send a file without signing in, and nobody can write one himself: HMAC-SHA-256 with
 * a key that is derived from the platform's own for this use alone. The organization stands in it, so that it is looked up
 * behind that organization's row security only.
 */
@Service
public class UploadTickets {

    private static final String MAC = "HmacSHA256";
    private static final int MAC_BYTES = 32;
    private static final int TEXT_BYTES = 4 * Long.BYTES + 1 + Long.BYTES;
    private static final byte[] USE = "vocelio brand asset upload v1".getBytes(StandardCharsets.US_ASCII);

    private final SecretKeySpec key;
    private final Clock clock;

    UploadTickets(Vault.Settings settings, Clock clock) {
        this.key = new SecretKeySpec(mac(new SecretKeySpec(settings.key(), MAC), USE), MAC);
        this.clock = clock;
    }

    /** The ticket as it stands in an address. */
    String write(UploadTicket ticket) {
        byte[] text = ByteBuffer.allocate(TEXT_BYTES)
                .putLong(ticket.organizationId().getMostSignificantBits())
                .putLong(ticket.organizationId().getLeastSignificantBits())
                .putLong(ticket.assetId().getMostSignificantBits())
                .putLong(ticket.assetId().getLeastSignificantBits())
                .put((byte) ticket.kind().ordinal())
                .putLong(ticket.expiresAt().getEpochSecond())
                .array();
        byte[] whole = ByteBuffer.allocate(TEXT_BYTES + MAC_BYTES)
                .put(text)
                .put(mac(key, text))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** Reads a ticket; empty when it was not written here, was changed, or its time is over. */
    public Optional<UploadTicket> read(String written) {
        return decoded(written)
                .filter(this::isOurs)
                .map(UploadTickets::ticket)
                .filter(ticket -> clock.instant().isBefore(ticket.expiresAt()));
    }

    private static Optional<byte[]> decoded(String written) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(written))
                    .filter(whole -> whole.length == TEXT_BYTES + MAC_BYTES);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean isOurs(byte[] whole) {
        ByteBuffer parts = ByteBuffer.wrap(whole);
        byte[] text = new byte[TEXT_BYTES];
        byte[] told = new byte[MAC_BYTES];
        parts.get(text).get(told);
        return MessageDigest.isEqual(mac(key, text), told);
    }

    private static UploadTicket ticket(byte[] whole) {
        ByteBuffer text = ByteBuffer.wrap(whole);
        return new UploadTicket(
                new UUID(text.getLong(), text.getLong()),
                new UUID(text.getLong(), text.getLong()),
                BrandAssetKind.values()[text.get()],
                Instant.ofEpochSecond(text.getLong()));
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
