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

/** The plans of one operation: each is made when the first object of its place is met. */
final class Plans {

    private static final Plan.Stock STOCK = new Plan.Stock();

    private final ExecutionContext context;
    private final GraphQLSchema schema;
    private final FieldCollector collector = new FieldCollector();
    private final Map<Key, Plan> plans = new ConcurrentHashMap<>();

    private Plans(ExecutionContext context) {
        this.context = context;
        this.schema = context.getGraphQLSchema();
    }

    /** They depend on document, variables and caller, which stay the same for all events of a subscription. */
    static Plans of(ExecutionContext context) {
        return context.getGraphQLContext().computeIfAbsent(Plans.class, none -> new Plans(context));
    }

    Plan of(Shape.One place) {
        Key key = new Key(place.field(), place.type());
        Plan known = plans.get(key);
        return known == null ? plans.computeIfAbsent(key, this::plan) : known;
    }

    private Plan plan(Key key) {
        MergedSelectionSet selections = collector.collectFields(
                FieldCollectorParameters.newParameters()
                        .schema(schema)
                        .objectType(key.type())
                        .fragments(context.getFragmentsByName())
                        .variables(context.getCoercedVariables().toMap())
                        .graphQLContext(context.getGraphQLContext())
                        .build(),
                key.field());
        Plan.Field[] fields = selections.getSubFieldsList().stream()
                .map(asked -> field(key.type(), asked))
                .toArray(Plan.Field[]::new);
        return new Plan(key.type(), selections, new Names(selections.getKeys()), fields);
    }

    private Plan.Field field(GraphQLObjectType type, MergedField asked) {
        GraphQLFieldDefinition definition = Introspection.getFieldDefinition(schema, type, asked.getName());
        Shape shape = Shape.of(definition.getType(), asked);
        return new Plan.Field(asked, definition, fetching(type, definition, shape), shape);
    }

    private Plan.Fetching fetching(GraphQLObjectType type, GraphQLFieldDefinition definition, Shape shape) {
        if (definition == schema.getIntrospectionTypenameFieldDefinition()) {
            return new Plan.Constant(type.getName());
        }
        if (shape instanceof Shape.Unknown) {
            return STOCK;
        }
        return switch (permitted(schema.getCodeRegistry().getDataFetcher(type, definition))) {
            case LightDataFetcher<?> reading -> new Plan.Read(reading);
            case LoadingFetcher loading -> new Plan.Load(loading);
            default -> STOCK;
        };
    }

    private DataFetcher<?> permitted(DataFetcher<?> fetcher) {
        return fetcher instanceof PermittedFetcher behind && behind.isPermitted(context.getGraphQLContext())
                ? behind.permitted()
                : fetcher;
    }

    private record Key(MergedField field, GraphQLObjectType type) {}
}
