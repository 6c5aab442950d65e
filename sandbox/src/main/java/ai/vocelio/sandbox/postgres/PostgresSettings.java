package ai.vocelio.sandbox.postgres;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Where a server keeps its data and who may enter.
 *
 * @param home directory for data, log and socket; made when absent
 * @param port TCP port on the loopback address; 0 takes a free one
 * @param superuser password of `postgres`, set when the data directory is made
 */
public record PostgresSettings(
        Path home, int port, String superuser, Account owner, Account application, Account keycloak) {

    /** The three accounts of Vocelio with new passwords. */
    public static PostgresSettings generated(Path home, int port) {
        return new PostgresSettings(
                home,
                port,
                secret(),
                new Account("vocelio_owner", secret()),
                new Account("vocelio_app", secret()),
                new Account("keycloak", secret()));
    }

    private static String secret() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
