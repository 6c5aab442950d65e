package ai.vocelio.bff.graphql;

import ai.vocelio.bff.security.Caller;
import ai.vocelio.kernel.Tenant;
import graphql.GraphQLContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.dataloader.BatchLoaderEnvironment;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderOptions;
import org.dataloader.DataLoaderRegistry;
import org.dataloader.MappedBatchLoaderWithContext;
import org.springframework.graphql.execution.DefaultBatchLoaderRegistry;
import org.springframework.stereotype.Component;

/**
 * The loaders of each operation. A look-up of ours answers at once on the operation's thread, so it is asked without the
 * reactive stream and the copy of the context that the framework puts around each batch.
 */
@Component
public class Loaders extends DefaultBatchLoaderRegistry {

    private final Map<String, MappedBatchLoaderWithContext<?, ?>> lookUps = new LinkedHashMap<>();

    /**
     * Adds a loader.
     *
     * @param name its own among all loaders
     * @param lookUp what belongs to the keys; a key without anything may be absent
     */
    public <K, V> void add(String name, Function<Set<K>, Map<K, V>> lookUp) {
        MappedBatchLoaderWithContext<K, V> loader =
                (keys, env) -> CompletableFuture.completedFuture(inOrganization(keys, lookUp, env));
        if (lookUps.put(name, loader) != null) {
            throw new IllegalStateException("Two loaders have the name " + name);
        }
    }

    @Override
    public boolean hasRegistrations() {
        return !lookUps.isEmpty() || super.hasRegistrations();
    }

    @Override
    public void registerDataLoaders(DataLoaderRegistry registry, GraphQLContext context) {
        super.registerDataLoaders(registry, context);
        DataLoaderOptions options = DataLoaderOptions.newOptions()
                .setBatchLoaderContextProvider(() -> context)
                .build();
        lookUps.forEach((name, lookUp) -> {
            if (registry instanceof OnDemandLoaders operation) {
                operation.offer(name, () -> loader(name, lookUp, options));
            } else {
                registry.register(name, loader(name, lookUp, options));
            }
        });
    }

    private static DataLoader<?, ?> loader(
            String name, MappedBatchLoaderWithContext<?, ?> lookUp, DataLoaderOptions options) {
        return DataLoaderFactory.newMappedDataLoader(name, lookUp, options);
    }

    private static <K, V> Map<K, V> inOrganization(
            Set<K> keys, Function<Set<K>, Map<K, V>> lookUp, BatchLoaderEnvironment env) {
        GraphQLContext context = Objects.requireNonNull(env.getContext());
        Caller caller = Objects.requireNonNull(context.get(Caller.CONTEXT_KEY));
        return Tenant.as(caller.organizationId(), () -> lookUp.apply(keys));
    }
}
