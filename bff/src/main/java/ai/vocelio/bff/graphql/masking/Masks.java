package ai.vocelio.bff.graphql.masking;

import ai.vocelio.bff.graphql.engine.MaskedFetcher;
import ai.vocelio.bff.security.Caller;
import ai.vocelio.team.Permission;
import graphql.GraphQLContext;
import graphql.TrivialDataFetcher;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Reads out of the schema what is masked and for whom, once, when the schema is put to work. */
public final class Masks {

    private static final String DIRECTIVE = "masked";

    private Masks() {}

    /** Puts the mask of a field before its fetcher; the fetcher itself when the field has none. */
    public static DataFetcher<?> before(DataFetcher<?> fetcher, GraphQLFieldDefinition field) {
        Optional<Permission> permission = permission(field);
        if (permission.isEmpty()) {
            return fetcher;
        }
        if (!(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLScalarType)) {
            throw new IllegalStateException(field.getName() + " is no text: mask the fields of what it leads to");
        }
        GraphQLAppliedDirective directive = field.getAppliedDirective(DIRECTIVE);
        Masked masked = new Masked(
                fetcher,
                permission.get(),
                Mask.valueOf(directive.getArgument("as").getValue()));
        return fetcher instanceof TrivialDataFetcher ? masked : (DataFetcher<Object>) masked::get;
    }

    /** Without which permission something is masked; empty when it is not. */
    public static Optional<Permission> permission(GraphQLDirectiveContainer element) {
        return Optional.ofNullable(element.getAppliedDirective(DIRECTIVE))
                .map(directive ->
                        Permission.valueOf(directive.getArgument("unless").getValue()));
    }

    /** Whether the caller of an operation may do this. */
    public static boolean may(Permission permission, GraphQLContext context) {
        Caller caller = context.get(Caller.CONTEXT_KEY);
        return caller != null && caller.may(permission);
    }

    private record Masked(DataFetcher<?> plain, Permission permission, Mask mask) implements MaskedFetcher {

        @Override
        public @Nullable Object get(DataFetchingEnvironment env) throws Exception {
            Object value = plain.get(env);
            return isShown(env.getGraphQlContext()) ? value : masked(value);
        }

        @Override
        public boolean isShown(GraphQLContext context) {
            return may(permission, context);
        }

        @Override
        public @Nullable Object masked(@Nullable Object value) {
            return switch (value) {
                case Optional<?> perhaps -> masked(perhaps.orElse(null));
                case CompletionStage<?> later -> later.thenApply(found -> masked(found));
                case DataFetcherResult<?> result ->
                    DataFetcherResult.newResult()
                            .data(masked(result.getData()))
                            .errors(result.getErrors())
                            .localContext(result.getLocalContext())
                            .build();
                case null, default -> mask.shown(value);
            };
        }
    }
}
