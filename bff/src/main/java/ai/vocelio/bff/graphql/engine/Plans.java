package ai.vocelio.bff.graphql.engine;

import graphql.execution.ExecutionContext;
import graphql.execution.FieldCollector;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.introspection.Introspection;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.LightDataFetcher;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * The plans of a document: each is made when the first object of its place is met. They outlive the operation that made them,
 * so that nothing of it may be kept here.
 */
final class Plans {

    private static final Plan.Stock STOCK = new Plan.Stock();

    private final IntConsumer onGrowth;
    private final FieldCollector collector = new FieldCollector();
    private final Map<Key, Plan> plans = new ConcurrentHashMap<>();
    private final AtomicInteger fields = new AtomicInteger();

    /** @param onGrowth is told how many fields all plans have */
    Plans(IntConsumer onGrowth) {
        this.onGrowth = onGrowth;
    }

    Plan of(Shape.One place, ExecutionContext context) {
        Key key = new Key(place.field(), place.type());
        Plan known = plans.get(key);
        return known == null ? plans.computeIfAbsent(key, missing -> plan(missing, context)) : known;
    }

    private Plan plan(Key key, ExecutionContext context) {
        MergedSelectionSet selections = collector.collectFields(
                FieldCollectorParameters.newParameters()
                        .schema(context.getGraphQLSchema())
                        .objectType(key.type())
                        .fragments(context.getFragmentsByName())
                        .variables(context.getCoercedVariables().toMap())
                        .graphQLContext(context.getGraphQLContext())
                        .build(),
                key.field());
        Plan.Field[] planned = selections.getSubFieldsList().stream()
                .map(asked -> field(context.getGraphQLSchema(), key.type(), asked))
                .toArray(Plan.Field[]::new);
        onGrowth.accept(fields.addAndGet(planned.length));
        return new Plan(key.type(), selections, new Names(selections.getKeys()), planned);
    }

    private static Plan.Field field(GraphQLSchema schema, GraphQLObjectType type, MergedField asked) {
        GraphQLFieldDefinition definition = Introspection.getFieldDefinition(schema, type, asked.getName());
        Shape shape = Shape.of(definition.getType(), asked);
        return new Plan.Field(asked, definition, fetching(schema, type, definition, shape), shape);
    }

    private static Plan.Fetching fetching(
            GraphQLSchema schema, GraphQLObjectType type, GraphQLFieldDefinition definition, Shape shape) {
        if (definition == schema.getIntrospectionTypenameFieldDefinition()) {
            return new Plan.Constant(type.getName());
        }
        return shape instanceof Shape.Unknown
                ? STOCK
                : fetching(schema.getCodeRegistry().getDataFetcher(type, definition));
    }

    private static Plan.Fetching fetching(DataFetcher<?> fetcher) {
        return switch (fetcher) {
            case LightDataFetcher<?> reading -> new Plan.Read(reading);
            case LoadingFetcher loading -> new Plan.Load(loading);
            case MaskedFetcher mask -> new Plan.Masked(mask, fetching(mask.plain()));
            case PermittedFetcher guard -> new Plan.Guarded(guard, fetching(guard.permitted()));
            default -> STOCK;
        };
    }

    private record Key(MergedField field, GraphQLObjectType type) {}
}
