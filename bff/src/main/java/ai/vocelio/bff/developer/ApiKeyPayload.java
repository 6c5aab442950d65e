package ai.vocelio.bff.developer;

import ai.vocelio.bff.graphql.Payload;
import ai.vocelio.bff.graphql.UserError;
import ai.vocelio.developer.ApiKey;
import ai.vocelio.developer.IssuedApiKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a key: one record for the payloads of all its mutations. */
record ApiKeyPayload(@Nullable ApiKey apiKey, @Nullable String secret, List<UserError> userErrors) implements Payload {

    static ApiKeyPayload of(@Nullable ApiKey apiKey, List<UserError> userErrors) {
        return new ApiKeyPayload(apiKey, null, userErrors);
    }

    static ApiKeyPayload ofIssued(@Nullable IssuedApiKey issued, List<UserError> userErrors) {
        return issued == null ? of(null, userErrors) : new ApiKeyPayload(issued.apiKey(), issued.secret(), userErrors);
    }
}
