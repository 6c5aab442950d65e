package ai.vocelio.bff.graphql.engine;

import graphql.TrivialDataFetcher;
import org.jspecify.annotations.Nullable;

/** A fetcher that asks a loader of the operation for what belongs to a key of the object, and does nothing else. */
public interface LoadingFetcher extends TrivialDataFetcher<Object> {

    /** Name of the loader. */
    String loader();

    /** What to ask for; null is answered as null. */
    @Nullable
    Object keyOf(Object source);
}
