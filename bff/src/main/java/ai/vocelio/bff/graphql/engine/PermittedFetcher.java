package ai.vocelio.bff.graphql.engine;

import graphql.GraphQLContext;
import graphql.TrivialDataFetcher;
import graphql.schema.DataFetcher;

/** A fetcher behind a permission, and behind nothing else. */
public interface PermittedFetcher extends TrivialDataFetcher<Object> {

    /** Whether the caller of an operation may have the field. */
    boolean isPermitted(GraphQLContext context);

    /** What answers the field for those who may have it. */
    DataFetcher<?> permitted();
}
