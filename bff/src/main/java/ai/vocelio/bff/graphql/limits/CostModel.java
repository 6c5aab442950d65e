package ai.vocelio.bff.graphql.limits;

import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the schema says of a field's cost: `@cost` on a field is paid once per use; each object in the answer costs the
 * weight of its type, 1 unless it says otherwise, unless it is the single object of a field with `@cost`.
 */
final class CostModel {

    private static final int OBJECT = 1;

    /** Read once: every operation asks for every field of its document. */
    private static final Map<GraphQLFieldDefinition, FieldCost> KNOWN = new ConcurrentHashMap<>();

    private CostModel() {}

    /** Paid once per use of the field. */
    static long ofField(GraphQLFieldDefinition field) {
        return of(field).once();
    }

    /** Paid for each object that the field gives. */
    static long ofEach(GraphQLFieldDefinition field) {
        return of(field).each();
    }

    /** The list size of a field, as the schema states it; null when it states none. */
    static @Nullable ListSize listSize(GraphQLFieldDefinition field) {
        return of(field).size();
    }

    private static FieldCost of(GraphQLFieldDefinition field) {
        FieldCost known = KNOWN.get(field);
        return known != null ? known : KNOWN.computeIfAbsent(field, CostModel::read);
    }

    private static FieldCost read(GraphQLFieldDefinition field) {
        Integer stated = stated(field);
        return new FieldCost(stated == null ? 0 : stated, each(field), size(field));
    }

    private static long each(GraphQLFieldDefinition field) {
        GraphQLType type = GraphQLTypeUtil.unwrapAll(field.getType());
        if (GraphQLTypeUtil.isLeaf(type) || !isList(field) && stated(field) != null) {
            return 0;
        }
        Integer stated = type instanceof GraphQLObjectType object ? stated(object) : null;
        return stated == null ? OBJECT : stated;
    }

    static boolean isList(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.unwrapNonNull(field.getType()) instanceof GraphQLList;
    }

    private static @Nullable ListSize size(GraphQLFieldDefinition field) {
        GraphQLAppliedDirective directive = field.getAppliedDirective("listSize");
        if (directive == null) {
            return null;
        }
        Integer assumed = directive.getArgument("assumedSize").getValue();
        return new ListSize(
                assumed == null ? 1 : assumed, names(directive, "slicingArguments"), names(directive, "sizedFields"));
    }

    private static List<String> names(GraphQLAppliedDirective directive, String argument) {
        List<String> names = directive.getArgument(argument).getValue();
        return names == null ? List.of() : names;
    }

    private static @Nullable Integer stated(GraphQLDirectiveContainer element) {
        GraphQLAppliedDirective cost = element.getAppliedDirective("cost");
        return cost == null ? null : cost.getArgument("weight").getValue();
    }

    private record FieldCost(long once, long each, @Nullable ListSize size) {}

    /**
     * How many items a list may hold.
     *
     * @param assumed when no argument says it
     * @param slicing arguments that say it
     * @param sizedFields fields of the answer that have this size; empty when the field itself has
     */
    record ListSize(int assumed, List<String> slicing, List<String> sizedFields) {}
}
