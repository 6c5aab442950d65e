package ai.vocelio.sandbox.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where Keycloak's own letters go: a code that proves an address. With it people may make accounts, because invitations
 * are worth nothing without. A stack whose port has moved since tells Keycloak the new one.
 *
 * @param port of the mailbox's SMTP
 */
public record RealmMail(KeycloakSettings settings, int port) {
    private static final String REFUSAL = "Keycloak does not take the address of the mailbox (status %d)";

    /** Does nothing while the port is the one of the last change. */
    public void apply() {
        Path known = settings.home().resolve("mail-port");
        String wanted = Integer.toString(port);
        try {
            if (!Files.exists(known) || !Files.readString(known).equals(wanted)) {
                change();
                Files.writeString(known, wanted);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not keep the mailbox's port in " + known, e);
        }
    }

    private void change() {
        ObjectNode realm = JsonMapper.shared()
                .valueToTree(Map.of(
                        "registrationAllowed",
                        true,
                        "resetPasswordAllowed",
                        true,
                        "smtpServer",
                        Map.of(
                                "host", "127.0.0.1",
                                "port", Integer.toString(port),
                                "from", "no-reply@vocelio.localhost",
                                "fromDisplayName", "Vocelio")));
        try (RealmAdmin admin = new RealmAdmin(settings, REFUSAL)) {
            admin.put("", realm);
        }
    }
}
