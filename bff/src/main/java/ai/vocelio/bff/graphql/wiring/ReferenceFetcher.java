package ai.vocelio.bff.graphql.wiring;

import ai.vocelio.bff.graphql.NodeType;
import ai.vocelio.bff.graphql.engine.LoadingFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.graphql.execution.SelfDescribingDataFetcher;

/**
 * Asks the loader of a type for the object that a field points to. It needs nothing of the thread, and says so by being
 * trivial: the framework would copy the context of the request for each of the hundreds of times that a page asks it.
 */
class ReferenceFetcher<S> implements LoadingFetcher, SelfDescribingDataFetcher<Object> {

    private final NodeType<?> target;
    private final Function<S, @Nullable UUID> idOf;

    ReferenceFetcher(NodeType<?> target, Function<S, @Nullable UUID> idOf) {
        this.target = target;
        this.idOf = idOf;
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment env) {
        Object id = keyOf(Objects.requireNonNull(env.getSource()));
        if (id == null) {
            return null;
        }
        DataLoader<Object, Object> loader = Objects.requireNonNull(env.getDataLoader(loader()));
        return loader.load(id);
    }

    @Override
    public String loader() {
        return target.typeName();
    }

    @Override
    @SuppressWarnings("unchecked")
    public @Nullable Object keyOf(Object source) {
        return idOf.apply((S) source);
    }

    @Override
    public String getDescription() {
        return "Reference to " + target.typeName();
    }

    @Override
    public ResolvableType getReturnType() {
        return ResolvableType.forClassWithGenerics(CompletableFuture.class, target.javaType());
    }

    @Override
    public boolean usesDataLoader() {
        return true;
    }
}
