package ai.vocelio.bff.live;

import graphql.schema.DataFetchingEnvironment;
import org.dataloader.DataLoader;
import reactor.core.publisher.Flux;

/** Loaders that remember for as long as a request lasts would tell a subscription yesterday's state. */
public final class FreshLoaders {

    private FreshLoaders() {}

    /** The same events, each answered by loaders that remember nothing of the events before. */
    public static <T> Flux<T> forEach(Flux<T> events, DataFetchingEnvironment env) {
        return events.doOnNext(
                event -> env.getDataLoaderRegistry().getDataLoaders().forEach(DataLoader::clearAll));
    }
}
