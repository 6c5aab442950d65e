package ai.vocelio.sandbox.keycloak;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a login gives.
 *
 * @param refreshToken good for one use
 */
public record Tokens(
        String accessToken,
        @Nullable String refreshToken,
        @Nullable String idToken,
        int expiresInSeconds) {

    /** The access token's header, unverified. */
    public JsonNode header() {
        return part(0);
    }

    /** The access token's claims, unverified. */
    public JsonNode claims() {
        return part(1);
    }

    private JsonNode part(int index) {
        byte[] json = Base64.getUrlDecoder().decode(accessToken.split("\\.", -1)[index]);
        return JsonMapper.shared().readTree(new String(json, StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Tokens[for " + expiresInSeconds + " s]";
    }
}
