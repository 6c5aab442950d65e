package ai.vocelio.bff.graphql.input;

import ai.vocelio.bff.graphql.EdgeFault;
import ai.vocelio.bff.graphql.ErrorCode;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules of one field's input. */
public final class FieldInput {

    private final Map<String, ValueRule> rules;
    private final Unseen unseen;
    private final boolean needsIdempotencyKey;

    FieldInput(Map<String, ValueRule> rules, Unseen unseen, boolean needsIdempotencyKey) {
        this.rules = Map.copyOf(rules);
        this.unseen = unseen;
        this.needsIdempotencyKey = needsIdempotencyKey;
    }

    /**
     * The environment with checked arguments, ids as UUID.
     *
     * @throws EdgeFault BAD_USER_INPUT that names the argument at fault; FORBIDDEN for what the caller may not ask by
     */
    public DataFetchingEnvironment check(DataFetchingEnvironment env) {
        if (needsIdempotencyKey && !IdempotencyKeyArgument.isGiven(env)) {
            throw new EdgeFault(
                    ErrorCode.BAD_USER_INPUT,
                    env.getField().getName() + " must carry @idempotent(key: …) with a new UUID for each new action",
                    List.of("@idempotent"));
        }
        unseen.check(env);
        Map<String, @Nullable Object> arguments = new LinkedHashMap<>(env.getArguments());
        rules.forEach((name, rule) -> {
            Object value = arguments.get(name);
            if (value != null) {
                arguments.put(name, rule.check(value, List.of(name)));
            }
        });
        return DataFetchingEnvironmentImpl.newDataFetchingEnvironment(env)
                .arguments(arguments)
                .build();
    }
}
