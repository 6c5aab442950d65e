package ai.vocelio.bff.sso;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One sign-in by authorization code with PKCE (RFC 7636), each step by itself, so that any may be done otherwise. */
record SignIn(String issuer, String client, String redirectUri, String verifier) {

    /** By the command line's client. */
    static SignIn at(String issuer) {
        return new SignIn(
                issuer, "vocelio-cli", "http://127.0.0.1/callback", UUID.randomUUID() + "-" + UUID.randomUUID());
    }

    /** Where it begins, with more or other parameters. */
    URI start(String scope, Map<String, String> more) {
        Map<String, String> question = new LinkedHashMap<>();
        question.put("client_id", client);
        question.put("redirect_uri", redirectUri);
        question.put("response_type", "code");
        question.put("scope", scope);
        question.put("state", "state");
        question.put("code_challenge", challenge());
        question.put("code_challenge_method", "S256");
        question.putAll(more);
        return URI.create(issuer + "/protocol/openid-connect/auth?" + Form.encoded(question));
    }

    /** What the token endpoint says to a code. */
    JsonNode exchange(String code) {
        return token(Map.of(
                "grant_type", "authorization_code",
                "client_id", client,
                "redirect_uri", redirectUri,
                "code", code,
                "code_verifier", verifier));
    }

    /** What the token endpoint says to any form. */
    JsonNode token(Map<String, String> form) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(Form.encoded(form)))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> response = Walk.send(http, request);
            return JsonMapper.shared().readTree(response.body());
        }
    }

    /** The claims of a token, unverified. */
    static JsonNode claims(String token) {
        return JsonMapper.shared()
                .readTree(new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8));
    }

    private String challenge() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
