package ai.vocelio.bff.graphql.paging;

import ai.vocelio.bff.graphql.EdgeFault;
import ai.vocelio.bff.graphql.ErrorCode;
import ai.vocelio.kernel.Paging.Position;
import ai.vocelio.kernel.Vault;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import org.springframework.stereotype.Component;

/**
 * Seals positions into cursors with AES-GCM, under a key derived from the encryption key, never the key itself. What a
 * cursor belongs to (organization, field, filter, order) is bound into it: elsewhere it does not open.
 */
@Component
public class Cursors {

    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final int ID_BYTES = 16;
    private static final byte[] PURPOSE = "vocelio cursors v1".getBytes(StandardCharsets.UTF_8);
    private static final SecureRandom CHANCE = new SecureRandom();

    private final SecretKey key;

    Cursors(Vault.Settings settings) throws GeneralSecurityException {
        this.key = KDF.getInstance("HKDF-SHA256")
                .deriveKey(
                        "AES",
                        HKDFParameterSpec.ofExtract().addIKM(settings.key()).thenExpand(PURPOSE, 32));
    }

    /** Makes the cursor of a position. */
    public String seal(Position position, CursorScope scope) {
        byte[] sort = position.key().getBytes(StandardCharsets.UTF_8);
        byte[] plain = ByteBuffer.allocate(ID_BYTES + sort.length)
                .putLong(position.id().getMostSignificantBits())
                .putLong(position.id().getLeastSignificantBits())
                .put(sort)
                .array();
        byte[] nonce = new byte[NONCE_BYTES];
        CHANCE.nextBytes(nonce);
        byte[] sealed;
        try {
            sealed = cipher(Cipher.ENCRYPT_MODE, nonce, scope).doFinal(plain);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A cursor could not be sealed", e);
        }
        byte[] cursor = ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
                .put(VERSION)
                .put(nonce)
                .put(sealed)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    /**
     * Reads a cursor.
     *
     * @throws EdgeFault INVALID_CURSOR when it was not made here, for this scope
     */
    public Position open(String cursor, CursorScope scope) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            if (bytes.remaining() < 1 + NONCE_BYTES + TAG_BYTES + ID_BYTES || bytes.get() != VERSION) {
                throw invalid();
            }
            byte[] nonce = new byte[NONCE_BYTES];
            bytes.get(nonce);
            byte[] sealed = new byte[bytes.remaining()];
            bytes.get(sealed);
            return position(cipher(Cipher.DECRYPT_MODE, nonce, scope).doFinal(sealed));
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            throw invalid();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, CursorScope scope) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
        cipher.updateAAD(scope.bytes());
        return cipher;
    }

    private static Position position(byte[] plain) {
        ByteBuffer bytes = ByteBuffer.wrap(plain);
        UUID id = new UUID(bytes.getLong(), bytes.getLong());
        return new Position(StandardCharsets.UTF_8.decode(bytes).toString(), id);
    }

    private static EdgeFault invalid() {
        return new EdgeFault(
                ErrorCode.INVALID_CURSOR,
                "The cursor does not belong to this list: take one from a page of the same field, filter and order");
    }
}
