package ai.vocelio.bff.graphql.wiring;

import ai.vocelio.bff.graphql.Connection;
import ai.vocelio.bff.graphql.EdgeFault;
import ai.vocelio.bff.graphql.ErrorCode;
import ai.vocelio.bff.graphql.engine.PermittedFetcher;
import ai.vocelio.bff.graphql.input.FieldInput;
import ai.vocelio.bff.graphql.paging.CursorScope;
import ai.vocelio.bff.graphql.paging.Cursors;
import ai.vocelio.bff.security.AccessTokens;
import ai.vocelio.bff.security.Caller;
import ai.vocelio.team.Permission;
import graphql.GraphQLContext;
import graphql.TrivialDataFetcher;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** A fetcher behind the rules of its field: permission first, then input; a connection's cursors are sealed last. */
final class RuledFetcher implements DataFetcher<Object> {

    private final DataFetcher<?> fetcher;
    private final @Nullable Permission permission;
    private final @Nullable FieldInput input;
    private final @Nullable Cursors cursors;

    private RuledFetcher(
            DataFetcher<?> fetcher,
            @Nullable Permission permission,
            @Nullable FieldInput input,
            @Nullable Cursors cursors) {
        this.fetcher = fetcher;
        this.permission = permission;
        this.input = input;
        this.cursors = cursors;
    }

    /** Around a trivial fetcher it is trivial too: the framework would put the context of the request around it. */
    static DataFetcher<Object> of(
            DataFetcher<?> fetcher,
            @Nullable Permission permission,
            @Nullable FieldInput input,
            @Nullable Cursors cursors) {
        RuledFetcher ruled = new RuledFetcher(fetcher, permission, input, cursors);
        if (!(fetcher instanceof TrivialDataFetcher)) {
            return ruled;
        }
        return permission != null && input == null && cursors == null
                ? new Permitted(ruled, permission)
                : (TrivialDataFetcher<Object>) ruled::get;
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment env) throws Exception {
        if (permission != null) {
            demand(permission, env);
        }
        DataFetchingEnvironment checked = input == null ? env : input.check(env);
        Object answer = fetcher.get(checked);
        return cursors == null || answer == null ? answer : sealed(answer, cursors, CursorScope.of(checked));
    }

    private static void demand(Permission permission, DataFetchingEnvironment env) {
        if (!isGiven(permission, env.getGraphQlContext())) {
            if (env.getGraphQlContext().get(Caller.CONTEXT_KEY) instanceof Caller caller && caller.isNowhere()) {
                throw AccessTokens.organizationMissing();
            }
            throw new EdgeFault(
                    ErrorCode.FORBIDDEN,
                    env.getField().getName() + " needs the permission " + permission + ", which you do not have");
        }
    }

    private static boolean isGiven(Permission permission, GraphQLContext context) {
        Caller caller = context.get(Caller.CONTEXT_KEY);
        return caller != null && caller.may(permission);
    }

    private static @Nullable Object sealed(@Nullable Object answer, Cursors cursors, CursorScope scope) {
        return switch (answer) {
            case null -> null;
            case Connection<?> connection -> connection.sealedBy(position -> cursors.seal(position, scope));
            case CompletionStage<?> later -> later.thenApply(value -> sealed(value, cursors, scope));
            case Mono<?> later -> later.mapNotNull(value -> sealed(value, cursors, scope));
            default -> answer;
        };
    }

    private record Permitted(RuledFetcher ruled, Permission permission) implements PermittedFetcher {

        @Override
        public @Nullable Object get(DataFetchingEnvironment env) throws Exception {
            return ruled.get(env);
        }

        @Override
        public boolean isPermitted(GraphQLContext context) {
            return isGiven(permission, context);
        }

        @Override
        public DataFetcher<?> permitted() {
            return ruled.fetcher;
        }
    }
}
