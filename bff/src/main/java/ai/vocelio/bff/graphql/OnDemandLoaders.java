package ai.vocelio.bff.graphql;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;

/** The loaders of one operation: each is made when it is asked for first. An operation needs a few of all that there are. */
public final class OnDemandLoaders extends DataLoaderRegistry {

    private final Map<String, Supplier<DataLoader<?, ?>>> offered = new HashMap<>();

    void offer(String name, Supplier<DataLoader<?, ?>> loader) {
        offered.put(name, loader);
    }

    @Override
    public synchronized <K, V> @Nullable DataLoader<K, V> getDataLoader(String name) {
        DataLoader<K, V> known = super.getDataLoader(name);
        Supplier<DataLoader<?, ?>> wanted = offered.get(name);
        if (known != null || wanted == null) {
            return known;
        }
        register(name, wanted.get());
        return super.getDataLoader(name);
    }
}
