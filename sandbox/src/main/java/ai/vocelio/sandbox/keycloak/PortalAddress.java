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
import tools.jackson.databind.node.ObjectNode;

/**
 * The one address that logins of the portal may return to. The import sets it once; a stack whose port has moved since
 * tells Keycloak its new one.
 */
final class PortalAddress {
    private final KeycloakSettings settings;
    private final Path known;

    PortalAddress(KeycloakSettings settings) {
        this.settings = settings;
        this.known = settings.home().resolve("portal-address");
    }

    /** Does nothing while the address is the one of the import or of the last change. */
    void apply() {
        try {
            String before = Files.exists(known) ? Files.readString(known) : settings.vocelioUrl();
            if (!before.equals(settings.vocelioUrl())) {
                change();
            }
            Files.writeString(known, settings.vocelioUrl());
        } catch (IOException e) {
            throw new UncheckedIOException("could not keep the portal's address in " + known, e);
        }
    }

    private void change() {
        try (HttpClient http = HttpClient.newHttpClient()) {
            String token = token(http);
            URI clients = address("/admin/realms/vocelio/clients");
            JsonNode found = ask(
                    http,
                    request(URI.create(clients + "?clientId=vocelio-portal"), token)
                            .GET());
            ObjectNode portal = (ObjectNode) found.path(0);
            portal.putArray("redirectUris").add(settings.vocelioUrl() + "/*");
            URI client = URI.create(clients + "/" + portal.path("id").asString());
            ask(
                    http,
                    request(client, token)
                            .header("Content-Type", "application/json")
                            .PUT(HttpRequest.BodyPublishers.ofString(portal.toString())));
        }
    }

    private String token(HttpClient http) {
        Map<String, String> form = Map.of(
                "grant_type", "password",
                "client_id", "admin-cli",
                "username", "admin",
                "password", settings.adminPassword());
        HttpRequest.Builder request = HttpRequest.newBuilder(address("/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(Form.encode(form)));
        return ask(http, request).path("access_token").asString();
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + settings.port() + path);
    }

    private static HttpRequest.Builder request(URI address, String token) {
        return HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token);
    }

    private static JsonNode ask(HttpClient http, HttpRequest.Builder request) {
        HttpResponse<String> response =
                Browser.send(http, request.timeout(Browser.PATIENCE).build());
        if (response.statusCode() >= 300) {
            throw new Failure(
                    "Keycloak does not take the new address of the portal (status %d); ./vocelio reset starts afresh, without the data"
                            .formatted(response.statusCode()));
        }
        return JsonMapper.shared().readTree(response.body().isEmpty() ? "{}" : response.body());
    }
}
