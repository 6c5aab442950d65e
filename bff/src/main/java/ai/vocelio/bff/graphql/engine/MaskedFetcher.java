package ai.vocelio.bff.graphql.engine;

import graphql.GraphQLContext;
import graphql.TrivialDataFetcher;
import graphql.schema.DataFetcher;
import org.jspecify.annotations.Nullable;

/** A fetcher whose values some callers see as they are, and others see masked. */
public interface MaskedFetcher extends TrivialDataFetcher<Object> {

    /** Whether the caller of an operation sees values as they are. */
    boolean isShown(GraphQLContext context);

    /** What gives the values as they are. */
    DataFetcher<?> plain();

    /** What the others see of a value. */
    @Nullable
    Object masked(@Nullable Object value);
}
