package ai.vocelio.bff.graphql.wiring;

import ai.vocelio.bff.security.AccessTokens;
import ai.vocelio.bff.security.Caller;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

/** A fetcher for every member of an organization, and for nobody who is in none. */
record MembersFetcher(DataFetcher<?> fetcher) implements DataFetcher<Object> {

    @Override
    public @Nullable Object get(DataFetchingEnvironment env) throws Exception {
        Caller caller = env.getGraphQlContext().get(Caller.CONTEXT_KEY);
        if (caller == null || caller.isNowhere()) {
            throw AccessTokens.organizationMissing();
        }
        return fetcher.get(env);
    }
}
