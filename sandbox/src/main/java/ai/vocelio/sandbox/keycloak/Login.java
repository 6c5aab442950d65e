package ai.vocelio.sandbox.keycloak;

import ai.vocelio.sandbox.process.Failure;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Logs a person in as a browser would: authorization code with PKCE (RFC 7636), through Keycloak's own forms.
 *
 * @param issuer for example http://localhost:8180/realms/vocelio
 * @param redirectUri must be registered for the client; nobody needs to listen there
 */
public record Login(String issuer, String clientId, String redirectUri) {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A login of the command line client, which every address on 127.0.0.1 may receive. */
    public static Login commandLine(String issuer) {
        return new Login(issuer, "vocelio-cli", "http://127.0.0.1/callback");
    }

    /** How somebody gets through the pages: from a first address to what is sent along when they send back. */
    @FunctionalInterface
    public interface Way {

        /** A Failure with Keycloak's own words when it goes no further. */
        Map<String, String> from(URI start);
    }

    /** Tokens that speak for exactly one organization; a Failure with Keycloak's own words when it refuses. */
    public Tokens as(String user, String password, String organization) {
        try (Browser browser = new Browser(redirectUri)) {
            return by(start -> browser.login(start, user, password), Map.of("scope", scopeOf(organization)));
        }
    }

    /** The scope of tokens that speak for an organization. */
    public static String scopeOf(String organization) {
        return "openid organization:" + organization;
    }

    /** The first page that somebody sees who asks for this. */
    public String page(Map<String, String> asked) {
        try (Browser browser = new Browser(redirectUri)) {
            return browser.get(start(asked, random(), random())).body();
        }
    }

    /**
     * Tokens for who comes through the pages in some way.
     *
     * @param asked what Keycloak is asked besides: the scope, and whether it may ask back
     */
    public Tokens by(Way way, Map<String, String> asked) {
        String verifier = random();
        String state = random();
        Map<String, String> answer = way.from(start(asked, state, verifier));
        if (!state.equals(answer.get("state"))) {
            throw new Failure("Keycloak answered a login that was not asked for (state differs)");
        }
        return token(Map.of(
                "grant_type", "authorization_code",
                "client_id", clientId,
                "redirect_uri", redirectUri,
                "code", code(answer),
                "code_verifier", verifier));
    }

    private URI start(Map<String, String> asked, String state, String verifier) {
        Map<String, String> question = new LinkedHashMap<>(asked);
        question.put("client_id", clientId);
        question.put("redirect_uri", redirectUri);
        question.put("response_type", "code");
        question.put("state", state);
        question.put("code_challenge", challenge(verifier));
        question.put("code_challenge_method", "S256");
        return URI.create(issuer + "/protocol/openid-connect/auth?" + Form.encode(question));
    }

    /** New tokens for old ones; the refresh token is used up by it. */
    public Tokens refresh(Tokens tokens) {
        return token(Map.of(
                "grant_type",
                "refresh_token",
                "client_id",
                clientId,
                "refresh_token",
                Objects.requireNonNull(tokens.refreshToken(), "these tokens cannot be refreshed")));
    }

    private static String code(Map<String, String> answer) {
        String code = answer.get("code");
        if (code == null) {
            throw new Failure("Keycloak refused the login: " + answer.getOrDefault("error", "no code") + " "
                    + answer.getOrDefault("error_description", ""));
        }
        return code;
    }

    private Tokens token(Map<String, String> form) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .timeout(Browser.PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(Form.encode(form)))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = Browser.send(client, request);
            JsonNode json = JsonMapper.shared().readTree(response.body());
            if (response.statusCode() != 200) {
                throw new Failure(
                        "Keycloak gave no token: " + json.path("error").asString("") + " "
                                + json.path("error_description").asString(""));
            }
            return new Tokens(
                    json.path("access_token").asString(),
                    json.path("refresh_token").asString(null),
                    json.path("id_token").asString(null),
                    json.path("expires_in").asInt());
        }
    }

    private static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
