package ai.vocelio.kernel;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Encrypts secrets at rest with AES-256-GCM. Each secret is bound to the organization and the use it was sealed for:
 * opened for another one it fails.
 */
public final class Vault {

    private final Aead aead;

    Vault(Settings settings) {
        try {
            this.aead = new AesGcmJce(settings.key());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("VOCELIO_ENCRYPTION_KEY cannot be used", e);
        }
    }

    /** Encrypts a secret of the current organization. */
    public byte[] seal(String use, String secret) {
        try {
            return aead.encrypt(secret.getBytes(StandardCharsets.UTF_8), context(use));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A secret could not be sealed", e);
        }
    }

    /** Decrypts a secret that the current organization sealed for the same use. */
    public String open(String use, byte[] sealed) {
        try {
            return new String(aead.decrypt(sealed, context(use)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "A stored secret (" + use + ") cannot be opened: was VOCELIO_ENCRYPTION_KEY changed?", e);
        }
    }

    private static byte[] context(String use) {
        return (Tenant.required() + "/" + use).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Where the key comes from.
     *
     * @param encryptionKey base64 of 32 bytes
     */
    @ConfigurationProperties("vocelio")
    public record Settings(String encryptionKey) {

        private static final int KEY_BYTES = 32;

        /** Checks the key's form. */
        public Settings {
            if (decode(encryptionKey).length != KEY_BYTES) {
                throw new IllegalArgumentException(
                        "VOCELIO_ENCRYPTION_KEY must be base64 of 32 bytes; make one with: openssl rand -base64 32");
            }
        }

        /** The raw key. */
        public byte[] key() {
            return decode(encryptionKey);
        }

        private static byte[] decode(String text) {
            try {
                return Base64.getDecoder().decode(text.strip());
            } catch (IllegalArgumentException e) {
                return new byte[0];
            }
        }

        @Override
        public String toString() {
            return "Settings[encryptionKey=hidden]";
        }
    }
}
