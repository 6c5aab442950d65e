package ai.vocelio.sandbox.keycloak;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Keycloak's login page before anybody has said who he is, and what its administrator may make of it. */
record LoginPage(KeycloakServer keycloak) {
    private static final Pattern RESOURCES = Pattern.compile("/resources/[^/\"]+/login/vocelio/");

    /** The page that the scope brings. */
    String of(String scope) {
        String question = Form.encode(Map.of(
                "client_id", "vocelio-cli",
                "redirect_uri", "http://127.0.0.1/callback",
                "response_type", "code",
                "scope", scope,
                "code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
                "code_challenge_method", "S256"));
        return ask(request("/realms/vocelio/protocol/openid-connect/auth?" + question)
                .GET());
    }

    /** A file that the theme brings along. */
    String resource(String page, String name) {
        Matcher prefix = RESOURCES.matcher(page);
        if (!prefix.find()) {
            throw new AssertionError("the page names no file of the theme: " + page);
        }
        return ask(request(prefix.group() + name).GET());
    }

    /** Gives the organization these attributes instead of those that it had, which are returned. */
    Map<String, String> attributes(String organizationId, Map<String, String> attributes) {
        String path = "/organizations/" + organizationId;
        try (RealmAdmin admin = new RealmAdmin(keycloak.settings(), "Keycloak refuses the attributes (status %d)")) {
            ObjectNode organization = (ObjectNode) admin.get(path);
            Map<String, String> before = organization.path("attributes").properties().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, entry -> entry.getValue().path(0).asString()));
            ObjectNode changed = organization.putObject("attributes");
            attributes.forEach(
                    (name, value) -> changed.set(name, JsonMapper.shared().valueToTree(List.of(value))));
            admin.put(path, organization);
            return before;
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                        URI.create("http://localhost:" + keycloak.settings().port() + path))
                .timeout(Browser.PATIENCE);
    }

    private static String ask(HttpRequest.Builder request) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = Browser.send(client, request.build());
            if (answer.statusCode() >= 300) {
                throw new AssertionError(answer.uri() + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        }
    }
}
