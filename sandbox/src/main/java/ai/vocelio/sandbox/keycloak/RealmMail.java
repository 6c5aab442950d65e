package ai.vocelio.sandbox.keycloak;

import ai.vocelio.sandbox.process.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where Keycloak's own letters go: a code that proves an address. With it people may make accounts, because invitations
 * are worth nothing without. A stack whose port has moved since tells Keycloak the new one.
 *
 * @param port of the mailbox's SMTP
 */
public record RealmMail(KeycloakSettings settings, int port) {
    private static final JsonMapper JSON = JsonMapper.shared();

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
        String realm = JSON.writeValueAsString(Map.of(
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
        try (HttpClient http = HttpClient.newHttpClient()) {
            ask(
                    http,
                    HttpRequest.newBuilder(address("/admin/realms/vocelio"))
                            .header("Authorization", "Bearer " + token(http))
                            .header("Content-Type", "application/json")
                            .PUT(HttpRequest.BodyPublishers.ofString(realm)));
        }
    }

    private String token(HttpClient http) {
        Map<String, String> form = Map.of(
                "grant_type", "password",
                "client_id", "admin-cli",
                "username", "admin",
                "password", settings.adminPassword());
        return ask(
                        http,
                        HttpRequest.newBuilder(address("/realms/master/protocol/openid-connect/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(Form.encode(form))))
                .path("access_token")
                .asString();
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + settings.port() + path);
    }

    private static JsonNode ask(HttpClient http, HttpRequest.Builder request) {
        HttpResponse<String> response =
                Browser.send(http, request.timeout(Browser.PATIENCE).build());
        if (response.statusCode() >= 300) {
            throw new Failure(
                    "Keycloak does not take the address of the mailbox (status %d)".formatted(response.statusCode()));
        }
        return JSON.readTree(response.body().isEmpty() ? "{}" : response.body());
    }
}
