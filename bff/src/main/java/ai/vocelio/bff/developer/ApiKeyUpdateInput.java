package ai.vocelio.bff.developer;

import ai.vocelio.developer.ApiKeyLimits;
import ai.vocelio.developer.ApiKeyUpdate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

/** A change of a key; null limits are none of its own, absent ones those that it has. */
record ApiKeyUpdateInput(UUID apiKeyId, @Nullable String name, ArgumentValue<ApiKeyLimits> limits) {

    ApiKeyUpdate toUpdate() {
        return new ApiKeyUpdate(
                apiKeyId,
                name,
                limits.isOmitted() ? null : Objects.requireNonNullElse(limits.value(), ApiKeyLimits.NONE));
    }
}
