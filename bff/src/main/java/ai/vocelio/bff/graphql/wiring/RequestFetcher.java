package ai.vocelio.bff.graphql.wiring;

import ai.vocelio.bff.security.Caller;
import ai.vocelio.kernel.Tenant;
import graphql.TrivialDataFetcher;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.micrometer.context.ContextSnapshot;
import io.micrometer.context.ContextSnapshotFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * A fetcher on the thread of its request, which has all that it needs: organization, log, transaction. The framework would
 * copy that for each fetcher, and put what comes later through a reactive stream; it leaves alone what says it is
 * trivial. Elsewhere (events of a subscription, a loader with a thread of its own) it gets the context of its operation.
 */
final class RequestFetcher implements TrivialDataFetcher<Object> {

    private static final ContextSnapshotFactory SNAPSHOTS =
            ContextSnapshotFactory.builder().build();

    private final DataFetcher<?> fetcher;

    RequestFetcher(DataFetcher<?> fetcher) {
        this.fetcher = fetcher;
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment env) throws Exception {
        Object answer = isAtHome(env) ? fetcher.get(env) : elsewhere(env);
        return answer instanceof Mono<?> later ? later.toFuture() : answer;
    }

    private static boolean isAtHome(DataFetchingEnvironment env) {
        Caller caller = env.getGraphQlContext().get(Caller.CONTEXT_KEY);
        return caller != null
                && Tenant.current().filter(caller.organizationId()::equals).isPresent();
    }

    private @Nullable Object elsewhere(DataFetchingEnvironment env) throws Exception {
        try (ContextSnapshot.Scope context =
                SNAPSHOTS.captureFrom(env.getGraphQlContext()).setThreadLocals()) {
            return fetcher.get(env);
        }
    }
}
