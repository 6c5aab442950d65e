package ai.vocelio.sandbox.keycloak;

import ai.vocelio.sandbox.postgres.Account;
import ai.vocelio.sandbox.postgres.PostgresServer;
import ai.vocelio.sandbox.process.Ports;
import java.nio.file.Path;
import java.util.Map;

/**
 * How one Keycloak runs.
 *
 * @param home directory for its log, themes and the realm to import
 * @param managementPort health is asked there
 * @param vocelioUrl where people reach Vocelio: logins may return only there
 * @param adminPassword of the first administrator, `admin`; used when the database is empty
 * @param clientSecret of the service account by which Vocelio keeps organizations; used when the realm is imported
 * @param demoPasswords passwords by first name in lower case (alice, victor, grace, pat); empty imports no demo people
 */
public record KeycloakSettings(
        Path home,
        int port,
        int managementPort,
        Database database,
        String vocelioUrl,
        String adminPassword,
        String clientSecret,
        Map<String, String> demoPasswords) {

    /** The database that holds realm and people. */
    public record Database(String jdbcUrl, Account account) {}

    /** For tests: free ports, and the demo people with the password {@link #TEST_PASSWORD}. */
    public static KeycloakSettings forTests(Path home, PostgresServer postgres) {
        return new KeycloakSettings(
                home,
                Ports.free(),
                Ports.free(),
                new Database(postgres.jdbcUrl("keycloak"), postgres.settings().keycloak()),
                "http://localhost:8080",
                TEST_PASSWORD,
                TEST_PASSWORD,
                Map.of("alice", TEST_PASSWORD, "victor", TEST_PASSWORD, "grace", TEST_PASSWORD, "pat", TEST_PASSWORD));
    }

    /** Everybody's password in tests. */
    public static final String TEST_PASSWORD = "correct horse battery";

    @Override
    public String toString() {
        return "KeycloakSettings[%s, port %d]".formatted(home, port);
    }
}
