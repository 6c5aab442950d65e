package ai.vocelio.bff.graphql.input;

import ai.vocelio.bff.graphql.IdempotencyKey;
import graphql.schema.DataFetchingEnvironment;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.stereotype.Component;

/** Gives controller methods the key of {@code @idempotent}. */
@Component
class IdempotencyKeyArgument implements HandlerMethodArgumentResolver {

    private static final String DIRECTIVE = "idempotent";

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == IdempotencyKey.class;
    }

    @Override
    public @Nullable IdempotencyKey resolveArgument(MethodParameter parameter, DataFetchingEnvironment env) {
        return env.getQueryDirectives().getImmediateAppliedDirective(DIRECTIVE).stream()
                .map(use -> use.getArgument("key"))
                .filter(Objects::nonNull)
                .map(key -> new IdempotencyKey(Objects.requireNonNull(key.<UUID>getValue())))
                .findFirst()
                .orElse(null);
    }

    static boolean isGiven(DataFetchingEnvironment env) {
        return !env.getQueryDirectives().getImmediateAppliedDirective(DIRECTIVE).isEmpty();
    }
}
