package ai.vocelio.bff.graphql.engine;

import graphql.GraphQLContext;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLSchema;
import graphql.schema.PropertyDataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Things within things. A value, its absence, a wrong kind or a failure is drawn by chance from seed, thing and field: the
 * same each time that it is asked.
 */
final class OddSchema {

    static final String IS_OPEN = "isOpen";

    private static final String TYPES = """
            type Query { ping: String thing: Thing things: [Thing] mustThing: Thing! any: Any }
            interface Any { leaf: String }
            enum Kind { GOOD BAD }
            type Thing implements Any {
              leaf: String must: String! number: Int kind: Kind kinds: [Kind!] leaves: [String!]! matrix: [[Int!]]
              guarded: String masked: String later: String thing: Thing mustThing: Thing! things: [Thing] mustThings: [Thing!]!
              loaded: Thing mustLoaded: Thing! failing: Thing any: Any anyOf: [Any] thingLater: Thing grid: [[Thing!]!]
            }
            """;

    private final long seed;
    private final int oddOutOfHundred;
    private int lookUps;

    OddSchema(long seed, int oddOutOfHundred) {
        this.seed = seed;
        this.oddOutOfHundred = oddOutOfHundred;
    }

    /** Every other one is open to its caller. */
    boolean isOpen() {
        return seed % 2 == 0;
    }

    int lookUps() {
        return lookUps;
    }

    GraphQLSchema schema() {
        RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
                .type(
                        "Query",
                        query -> query.dataFetcher("ping", env -> "pong")
                                .defaultDataFetcher(env -> drawn(env, new Thing(1))))
                .type("Any", any -> any.typeResolver(env -> env.getSchema().getObjectType("Thing")))
                .type("Thing", this::wired)
                .build();
        return new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(TYPES), wiring);
    }

    private TypeRuntimeWiring.Builder wired(TypeRuntimeWiring.Builder thing) {
        for (String field : List.of(
                "leaf",
                "must",
                "number",
                "kind",
                "kinds",
                "leaves",
                "matrix",
                "thing",
                "mustThing",
                "things",
                "mustThings",
                "any",
                "anyOf",
                "grid")) {
            thing.dataFetcher(
                    field, PropertyDataFetcher.<Object, Object>fetching(source -> value(thing(source), field)));
        }
        return thing.dataFetcher("guarded", new Guarded())
                .dataFetcher("masked", new Veiled())
                .dataFetcher("later", env -> CompletableFuture.supplyAsync(() -> value(source(env), "later")))
                .dataFetcher("thingLater", env -> CompletableFuture.completedFuture(value(source(env), "thing")))
                .dataFetcher("loaded", new Loading("things"))
                .dataFetcher("mustLoaded", new Loading("things"))
                .dataFetcher("failing", new Loading("failing"));
    }

    DataLoaderRegistry loaders() {
        return DataLoaderRegistry.newRegistry()
                .register("things", DataLoaderFactory.newMappedDataLoader((Set<Object> keys) -> {
                    lookUps++;
                    Map<Object, Object> found = new HashMap<>();
                    keys.forEach(
                            key -> Optional.ofNullable(child((Long) key)).ifPresent(thing -> found.put(key, thing)));
                    return CompletableFuture.completedFuture(found);
                }))
                .register(
                        "failing",
                        DataLoaderFactory.newMappedDataLoader((Set<Object> keys) ->
                                CompletableFuture.failedFuture(new IllegalStateException("no look-up"))))
                .build();
    }

    private @Nullable Object drawn(DataFetchingEnvironment env, Thing root) {
        return value(root, env.getField().getName());
    }

    private @Nullable Object value(Thing source, String field) {
        long id = source.id();
        Random chance = new Random(seed * 31 + id * 1_000_003L + field.hashCode());
        if (chance.nextInt(100) < oddOutOfHundred) {
            return odd(chance, id, field);
        }
        return switch (field) {
            case "number" -> chance.nextInt(9);
            case "kind" -> one(chance, "GOOD", "BAD");
            case "kinds" -> listOf(chance, () -> one(chance, "GOOD", "BAD", "UGLY"));
            case "leaves" -> listOf(chance, () -> chance.nextInt(9) == 0 ? null : "leaf");
            case "matrix" ->
                listOf(chance, () -> listOf(chance, () -> chance.nextInt(12) == 0 ? "none" : chance.nextInt(9)));
            case "thing", "mustThing", "any" -> child(id * 7 + 1);
            case "things", "mustThings", "anyOf" -> listOf(chance, () -> child(chance.nextInt(900)));
            case "grid" -> listOf(chance, () -> listOf(chance, () -> child(chance.nextInt(900))));
            default -> "leaf of " + id;
        };
    }

    private static @Nullable Object odd(Random chance, long id, String field) {
        return switch (chance.nextInt(4)) {
            case 0 -> null;
            case 1 -> throw new IllegalStateException(field + " of " + id + " failed");
            case 2 -> Optional.empty();
            default -> new Object[0].length + field;
        };
    }

    private static @Nullable Thing child(long id) {
        return id % 11 == 10 ? null : new Thing(id % 1_000);
    }

    private static List<@Nullable Object> listOf(Random chance, java.util.function.Supplier<@Nullable Object> item) {
        List<@Nullable Object> items = new ArrayList<>();
        for (int i = chance.nextInt(4); i > 0; i--) {
            items.add(item.get());
        }
        return items;
    }

    private static String one(Random chance, String... of) {
        return of[chance.nextInt(of.length)];
    }

    private static Thing source(DataFetchingEnvironment env) {
        return thing(Objects.requireNonNull(env.getSource()));
    }

    /** The message of a cast that fails often is left out by the JVM at some time. */
    private static Thing thing(Object source) {
        if (source instanceof Thing thing) {
            return thing;
        }
        throw new IllegalStateException("no thing");
    }

    /** Open to those who are told so. */
    private final class Guarded implements PermittedFetcher {

        @Override
        public @Nullable Object get(DataFetchingEnvironment env) {
            if (!isPermitted(env.getGraphQlContext())) {
                throw new IllegalStateException("not for you");
            }
            return value(source(env), "guarded");
        }

        @Override
        public boolean isPermitted(GraphQLContext context) {
            return context.getBoolean(IS_OPEN, true);
        }

        @Override
        public DataFetcher<?> permitted() {
            return PropertyDataFetcher.<Object, Object>fetching(source -> value(thing(source), "guarded"));
        }
    }

    /** Shown to those who are told so. */
    private final class Veiled implements MaskedFetcher {

        @Override
        public @Nullable Object get(DataFetchingEnvironment env) {
            Object value = value(source(env), "masked");
            return isShown(env.getGraphQlContext()) ? value : masked(value);
        }

        @Override
        public boolean isShown(GraphQLContext context) {
            return context.getBoolean(IS_OPEN, true);
        }

        @Override
        public DataFetcher<?> plain() {
            return PropertyDataFetcher.<Object, Object>fetching(source -> value(thing(source), "masked"));
        }

        @Override
        public @Nullable Object masked(@Nullable Object value) {
            if (value instanceof Optional) {
                throw new IllegalStateException("no mask");
            }
            return value == null ? null : "*";
        }
    }

    private record Loading(String loader) implements LoadingFetcher {

        @Override
        public @Nullable Object get(DataFetchingEnvironment env) {
            DataLoader<Object, Object> things = Objects.requireNonNull(env.getDataLoader(loader));
            return things.load(Objects.requireNonNull(keyOf(source(env))));
        }

        @Override
        public Object keyOf(Object source) {
            return thing(source).id() + 1;
        }
    }

    private record Thing(long id) {}
}
