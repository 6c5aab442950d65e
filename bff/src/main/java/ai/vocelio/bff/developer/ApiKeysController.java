package ai.vocelio.bff.developer;

import ai.vocelio.bff.graphql.Connection;
import ai.vocelio.bff.graphql.UserErrors;
import ai.vocelio.bff.graphql.fairness.Fairness;
import ai.vocelio.bff.security.Caller;
import ai.vocelio.developer.ApiKey;
import ai.vocelio.developer.ApiKeyCreate;
import ai.vocelio.developer.ApiKeys;
import ai.vocelio.kernel.Paging;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class ApiKeysController {

    private final ApiKeys apiKeys;
    private final Fairness fairness;

    ApiKeysController(ApiKeys apiKeys, Fairness fairness) {
        this.apiKeys = apiKeys;
        this.fairness = fairness;
    }

    @QueryMapping("apiKey")
    @Nullable
    ApiKey byId(@Argument UUID id) {
        return apiKeys.find(id).orElse(null);
    }

    @QueryMapping
    Connection<ApiKey> apiKeys(Paging paging) {
        return Connection.of(apiKeys.list(paging), ApiKey::position, apiKeys::count);
    }

    /** Whoever holds a key may know what it is. */
    @SchemaMapping(typeName = "Viewer")
    @Nullable
    ApiKey apiKey(@ContextValue Caller caller) {
        UUID id = caller.apiKeyId();
        return id == null ? null : apiKeys.find(id).orElse(null);
    }

    @MutationMapping
    ApiKeyPayload apiKeyCreate(@Argument ApiKeyCreate input, @ContextValue Caller caller) {
        return UserErrors.catching(
                () -> apiKeys.create(input, caller.subject(), caller.permissions(), fairness.ofAnyClient()),
                ApiKeyPayload::ofIssued);
    }

    @SchemaMapping
    SpendingLimits limits(ApiKey apiKey) {
        return SpendingLimits.of(fairness.within(apiKey.limits()));
    }

    @MutationMapping
    ApiKeyPayload apiKeyUpdate(@Argument ApiKeyUpdateInput input) {
        return UserErrors.catching(() -> apiKeys.update(input.toUpdate(), fairness.ofAnyClient()), ApiKeyPayload::of);
    }

    @MutationMapping
    ApiKeyPayload apiKeyRotate(@Argument ApiKeyRotateInput input, @ContextValue Caller caller) {
        return UserErrors.catching(
                () -> apiKeys.rotate(input.apiKeyId(), input.overlap(), caller.permissions()), ApiKeyPayload::ofIssued);
    }

    @MutationMapping
    ApiKeyPayload apiKeyRevoke(@Argument ApiKeyRevokeInput input) {
        return UserErrors.catching(() -> apiKeys.revoke(input.apiKeyId()), ApiKeyPayload::of);
    }
}
