package ai.vocelio.bff.graphql.wiring;

import ai.vocelio.bff.graphql.GlobalId;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The global id of an object, of its own id. */
record IdFetcher(String prefix, DataFetcher<?> plain) implements LightDataFetcher<Object> {

    @Override
    public @Nullable Object get(
            GraphQLFieldDefinition field, Object source, Supplier<DataFetchingEnvironment> environment)
            throws Exception {
        return global(
                plain instanceof LightDataFetcher<?> light
                        ? light.get(field, source, environment)
                        : plain.get(environment.get()));
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment env) throws Exception {
        return global(plain.get(env));
    }

    private @Nullable Object global(@Nullable Object id) {
        return id instanceof UUID own ? new GlobalId(prefix, own).toString() : id;
    }
}
