package ai.vocelio.bff.graphql.engine;

import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;

/**
 * The loaders of an operation as a fetcher gets them: the engine learns of what they are asked, and asks them together when
 * nothing else is left to do.
 */
final class OpenLoaders {

    private final ExecutionContext context;
    private final ExecutionStrategyParameters at;
    private final Map<String, DataLoader<Object, Object>> open = new HashMap<>();

    OpenLoaders(ExecutionContext context, ExecutionStrategyParameters at) {
        this.context = context;
        this.at = at;
    }

    CompletableFuture<Object> load(String loader, Object key) {
        return open.computeIfAbsent(loader, this::open).load(key);
    }

    private DataLoader<Object, Object> open(String loader) {
        DataFetchingEnvironment env = DataFetchingEnvironmentImpl.newDataFetchingEnvironment(context)
                .deferredCallContext(at.getDeferredCallContext())
                .level(at.getPath().getLevel())
                .build();
        return Objects.requireNonNull(env.getDataLoader(loader));
    }
}
