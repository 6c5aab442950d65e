package ai.vocelio.bff.graphql.engine;

import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.LightDataFetcher;

/** What an operation asks of each object at a place of the document. */
record Plan(GraphQLObjectType type, MergedSelectionSet selections, Names names, Field[] fields) {

    /** One field, and how its value is come by. */
    record Field(MergedField asked, GraphQLFieldDefinition definition, Fetching fetching, Shape shape) {}

    sealed interface Fetching {}

    /** The same for each object: the name of its type. */
    record Constant(String value) implements Fetching {}

    /** Read from the object. */
    record Read(LightDataFetcher<?> fetcher) implements Fetching {}

    /** Asked of a loader by a key that the object has. */
    record Load(LoadingFetcher fetcher) implements Fetching {}

    /** Come by in this way for those alone who have the permission. */
    record Guarded(PermittedFetcher guard, Fetching open) implements Fetching {}

    /** Come by in this way, and masked for those who may not see it as it is. */
    record Masked(MaskedFetcher mask, Fetching open) implements Fetching {}

    /** By the stock engine, with all that it offers to a fetcher. */
    record Stock() implements Fetching {}
}
