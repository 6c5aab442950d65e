package ai.vocelio.bff.graphql.wiring;

import ai.vocelio.bff.graphql.Connection;
import ai.vocelio.bff.graphql.NodeType;
import ai.vocelio.bff.graphql.NodeTypes;
import ai.vocelio.bff.graphql.input.FieldInput;
import ai.vocelio.bff.graphql.input.InputRules;
import ai.vocelio.bff.graphql.masking.Masks;
import ai.vocelio.bff.graphql.paging.Cursors;
import ai.vocelio.team.Permission;
import graphql.TrivialDataFetcher;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what the schema says of a field in front of its fetcher, once, when the schema is put to work. */
@Component
class FieldRules extends GraphQLTypeVisitorStub {

    private static final Set<String> ROOTS = Set.of("Query", "Mutation", "Subscription");

    private final NodeTypes nodes;
    private final InputRules inputs;
    private final Cursors cursors;
    private final MutationTrail trail;

    FieldRules(NodeTypes nodes, InputRules inputs, Cursors cursors, MutationTrail trail) {
        this.nodes = nodes;
        this.inputs = inputs;
        this.cursors = cursors;
        this.trail = trail;
    }

    @Override
    public TraversalControl visitGraphQLFieldDefinition(
            GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
        if (context.getParentNode() instanceof GraphQLObjectType parent
                && !parent.getName().startsWith("__")) {
            GraphQLCodeRegistry.Builder registry = context.getVarFromParents(GraphQLCodeRegistry.Builder.class);
            FieldCoordinates where = FieldCoordinates.coordinates((GraphQLFieldsContainer) parent, field);
            DataFetcher<?> plain = registry.getDataFetcher(where, field);
            DataFetcher<?> ruled = placed(parent, ruled(parent, field, Masks.before(plain, field)));
            if (ruled != plain) {
                registry.dataFetcher(where, ruled);
            }
        }
        return TraversalControl.CONTINUE;
    }

    private DataFetcher<?> placed(GraphQLObjectType parent, DataFetcher<?> ruled) {
        return switch (parent.getName()) {
            case "Subscription" -> ruled;
            case "Mutation" -> new RequestFetcher(FreshLoaders.after(trail.of(ruled)));
            default -> ruled instanceof TrivialDataFetcher ? ruled : new RequestFetcher(ruled);
        };
    }

    private DataFetcher<?> ruled(GraphQLObjectType parent, GraphQLFieldDefinition field, DataFetcher<?> plain) {
        Optional<NodeType<?>> node = nodes.named(parent.getName());
        if (node.isPresent() && field.getName().equals("id")) {
            return new IdFetcher(node.get().prefix(), plain);
        }
        if (parent.getName().endsWith("Connection") && field.getName().equals("totalCount")) {
            return FieldRules::count;
        }
        if (isForMembersOfAny(parent, field)) {
            return new MembersFetcher(ruled(field, plain));
        }
        return ruled(field, plain);
    }

    /** Where no permission is asked for, an organization is: unless the schema says otherwise. */
    private static boolean isForMembersOfAny(GraphQLObjectType parent, GraphQLFieldDefinition field) {
        return ROOTS.contains(parent.getName())
                && !field.hasAppliedDirective("requires")
                && !field.hasAppliedDirective("newcomers")
                && !field.hasAppliedDirective("strangers");
    }

    private DataFetcher<?> ruled(GraphQLFieldDefinition field, DataFetcher<?> plain) {
        @Nullable Permission permission = permissionOf(field);
        @Nullable FieldInput input = inputs.of(field).orElse(null);
        boolean isConnection = isConnection(field);
        return permission == null && input == null && !isConnection
                ? plain
                : RuledFetcher.of(plain, permission, input, isConnection ? cursors : null);
    }

    private static @Nullable Object count(DataFetchingEnvironment env) {
        return env.getSource() instanceof Connection<?> connection
                ? connection
                        .countTogether(env)
                        .<Object>map(together -> together)
                        .orElseGet(connection::totalCount)
                : null;
    }

    private static @Nullable Permission permissionOf(GraphQLFieldDefinition field) {
        GraphQLAppliedDirective requires = field.getAppliedDirective("requires");
        return requires == null
                ? null
                : Permission.valueOf(requires.getArgument("permission").getValue());
    }

    private static boolean isConnection(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLNamedType type
                && type.getName().endsWith("Connection");
    }
}
