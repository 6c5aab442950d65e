package ai.vocelio.sandbox.keycloak;

import ai.vocelio.sandbox.process.Failure;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keycloak's first administrator, signed in, in the realm. Paths begin behind the realm. */
final class RealmAdmin implements AutoCloseable {
    private static final String REALM = "/admin/realms/vocelio";

    private final KeycloakSettings settings;
    private final String refusal;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String token;

    /** @param refusal what a Failure says when Keycloak refuses, with a place for its status */
    RealmAdmin(KeycloakSettings settings, String refusal) {
        this.settings = settings;
        this.refusal = refusal;
        try {
            this.token = signIn();
        } catch (RuntimeException refused) {
            http.close();
            throw refused;
        }
    }

    JsonNode get(String path) {
        return ask(inRealm(path).GET());
    }

    void put(String path, JsonNode body) {
        ask(inRealm(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private String signIn() {
        Map<String, String> form = Map.of(
                "grant_type", "password",
                "client_id", "admin-cli",
                "username", "admin",
                "password", settings.adminPassword());
        return ask(request("/realms/master/protocol/openid-connect/token")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(Form.encode(form))))
                .path("access_token")
                .asString();
    }

    private HttpRequest.Builder inRealm(String path) {
        return request(REALM + path).header("Authorization", "Bearer " + token);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + settings.port() + path));
    }

    private JsonNode ask(HttpRequest.Builder request) {
        HttpResponse<String> response =
                Browser.send(http, request.timeout(Browser.PATIENCE).build());
        if (response.statusCode() >= 300) {
            throw new Failure(refusal.formatted(response.statusCode()));
        }
        return JsonMapper.shared().readTree(response.body().isEmpty() ? "{}" : response.body());
    }

    @Override
    public void close() {
        http.close();
    }
}
