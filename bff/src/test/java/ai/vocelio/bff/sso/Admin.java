package ai.vocelio.bff.sso;

import ai.vocelio.sandbox.keycloak.KeycloakServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The administrator of the whole server, who makes the customer's realm and looks behind ours. */
record Admin(KeycloakServer server) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** @param path below all realms: {@code /vocelio/users} */
    JsonNode get(String path) {
        return ask("GET", path, null);
    }

    void post(String path, Object body) {
        ask("POST", path, body);
    }

    void put(String path, Object body) {
        ask("PUT", path, body);
    }

    void delete(String path) {
        ask("DELETE", path, null);
    }

    /** The one with this name among those that the realm tells. */
    String idOf(String path, String field, String value) {
        return get(path)
                .valueStream()
                .filter(one -> one.path(field).asString("").equals(value))
                .map(one -> one.path("id").asString())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + value + " at " + path));
    }

    private JsonNode ask(String method, String path, @Nullable Object body) {
        HttpRequest request = HttpRequest.newBuilder(address("/admin/realms" + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(
                                        JsonMapper.shared().writeValueAsString(body)))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> response = Walk.send(http, request);
            if (response.statusCode() >= 300) {
                throw new AssertionError(method + " " + path + ": " + response.statusCode() + " " + response.body());
            }
            return JsonMapper.shared().readTree(response.body().isEmpty() ? "null" : response.body());
        }
    }

    private String token() {
        HttpRequest request = HttpRequest.newBuilder(address("/realms/master/protocol/openid-connect/token"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(Form.encoded(Map.of(
                        "grant_type", "password",
                        "client_id", "admin-cli",
                        "username", "admin",
                        "password", server.settings().adminPassword()))))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return JsonMapper.shared()
                    .readTree(Walk.send(http, request).body())
                    .path("access_token")
                    .asString();
        }
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + server.settings().port() + path);
    }
}
