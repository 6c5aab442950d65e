package ai.vocelio.bff.graphql.limits;

import ai.vocelio.bff.graphql.EdgeFault;
import ai.vocelio.bff.graphql.ErrorCode;
import ai.vocelio.bff.graphql.limits.CostModel.ListSize;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.DirectivesContainer;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.math.BigInteger;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Weighs what is executed of one operation, with its fragments written out. Each fragment is weighed once per size it is
 * used with.
 */
final class Scale {

    private static final int MOST_ITEMS = 100;
    private static final String IDS = "ids";

    /** The engine knows it in any schema, no transport of ours does. */
    private static final String DEFER = "defer";

    private final GraphQLSchema schema;
    private final Map<String, FragmentDefinition> fragments;
    private final Map<String, Object> variables;
    private final Conditions conditions;
    private final Map<FragmentUse, Weight> weighed = new HashMap<>();

    Scale(GraphQLSchema schema, Map<String, FragmentDefinition> fragments, Map<String, Object> variables) {
        this.schema = schema;
        this.fragments = fragments;
        this.variables = variables;
        this.conditions = new Conditions(variables);
    }

    Weight of(SelectionSet root, GraphQLCompositeType type) {
        return of(root, type, Sized.NOTHING);
    }

    private Weight of(@Nullable SelectionSet selections, GraphQLCompositeType type, Sized sized) {
        Weight sum = Weight.NONE;
        for (Selection<?> selection : selections == null ? List.<Selection<?>>of() : all(selections)) {
            sum = sum.and(of(selection, type, sized));
        }
        return sum;
    }

    private static List<Selection<?>> all(SelectionSet selections) {
        return List.copyOf((List<Selection<?>>) (List<?>) selections.getSelections());
    }

    private Weight of(Selection<?> selection, GraphQLCompositeType type, Sized sized) {
        if (selection instanceof DirectivesContainer<?> part) {
            refuseDefer(part);
            if (!conditions.leaveIn(part)) {
                return Weight.NONE.withDirectives(part.getDirectives().size());
            }
        }
        return switch (selection) {
            case Field field -> of(field, type, sized);
            case InlineFragment inline ->
                of(inline.getSelectionSet(), condition(inline.getTypeCondition(), type), sized)
                        .withDirectives(inline.getDirectives().size());
            case FragmentSpread spread ->
                of(spread.getName(), sized)
                        .withDirectives(spread.getDirectives().size());
            default -> Weight.NONE;
        };
    }

    private static void refuseDefer(DirectivesContainer<?> part) {
        if (part.hasDirective(DEFER)) {
            throw new EdgeFault(ErrorCode.BAD_USER_INPUT, "Unknown directive 'defer': answers are not given in parts");
        }
    }

    private Weight of(String fragmentName, Sized sized) {
        FragmentUse use = new FragmentUse(fragmentName, sized);
        Weight known = weighed.get(use);
        FragmentDefinition fragment = fragments.get(fragmentName);
        if (known != null || fragment == null) {
            return known == null ? Weight.NONE : known;
        }
        GraphQLCompositeType type = (GraphQLCompositeType)
                schema.getType(fragment.getTypeCondition().getName());
        Weight weight = type == null ? Weight.NONE : of(fragment.getSelectionSet(), type, sized);
        weighed.put(use, weight);
        return weight;
    }

    private GraphQLCompositeType condition(@Nullable TypeName name, GraphQLCompositeType type) {
        return name != null && schema.getType(name.getName()) instanceof GraphQLCompositeType narrower
                ? narrower
                : type;
    }

    /** Introspection is bounded by the engine's good faith rules and costs nothing. */
    private Weight of(Field field, GraphQLCompositeType type, Sized sized) {
        int aliases = field.getAlias() == null ? 0 : 1;
        Weight self = new Weight(0, 0, 1, aliases, field.getDirectives().size());
        if (field.getName().startsWith("__")
                || !(type instanceof GraphQLFieldsContainer container)
                || container.getFieldDefinition(field.getName()) == null) {
            return self;
        }
        GraphQLFieldDefinition definition = container.getFieldDefinition(field.getName());
        long size = CostModel.isList(definition) ? sizeOf(field, definition, sized) : 1;
        Weight inner = GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLCompositeType innerType
                ? of(field.getSelectionSet(), innerType, sizedBelow(field, definition))
                : Weight.NONE;
        long items = Weight.product(size, Weight.sum(CostModel.ofEach(definition), inner.cost()));
        long cost = Weight.sum(CostModel.ofField(definition), items);
        return new Weight(cost, inner.depth() + 1, inner.fields(), inner.aliases(), inner.directives())
                .and(self.costing(0));
    }

    private long sizeOf(Field field, GraphQLFieldDefinition definition, Sized sized) {
        if (sized.fields().contains(field.getName())) {
            return sized.size();
        }
        ListSize stated = CostModel.listSize(definition);
        return stated == null ? 1 : stated(field, stated);
    }

    private Sized sizedBelow(Field field, GraphQLFieldDefinition definition) {
        ListSize stated = CostModel.listSize(definition);
        return stated == null || stated.sizedFields().isEmpty()
                ? Sized.NOTHING
                : new Sized(stated.sizedFields(), stated(field, stated));
    }

    private long stated(Field field, ListSize size) {
        for (Argument argument : field.getArguments()) {
            @Nullable
            Long given = size.slicing().contains(argument.getName())
                            || argument.getName().equals(IDS)
                    ? number(argument.getValue())
                    : null;
            if (given != null) {
                return given;
            }
        }
        return size.assumed();
    }

    /** Sizes outside of 1 to 100 are refused later; here they count as the most, so that none makes a thing cheap. */
    private @Nullable Long number(Value<?> value) {
        return switch (value) {
            case IntValue literal -> clamped(literal.getValue());
            case ArrayValue list -> (long) list.getValues().size();
            case VariableReference reference ->
                switch (variables.get(reference.getName())) {
                    case Number given -> clamped(BigInteger.valueOf(given.longValue()));
                    case Collection<?> given -> (long) given.size();
                    case null, default -> null;
                };
            default -> null;
        };
    }

    private static long clamped(BigInteger size) {
        boolean isAllowed = size.signum() > 0 && size.compareTo(BigInteger.valueOf(MOST_ITEMS)) <= 0;
        return isAllowed ? size.longValue() : MOST_ITEMS;
    }

    /** Which fields of a selection have which size. */
    private record Sized(List<String> fields, long size) {
        static final Sized NOTHING = new Sized(List.of(), 1);
    }

    private record FragmentUse(String name, Sized sized) {}
}
