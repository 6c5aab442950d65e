package ai.vocelio.bff.graphql.limits;

import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an answer really cost: the same figures, for the objects that are in it. */
final class ActualCost {

    private final GraphQLSchema schema;
    private final Map<String, FragmentDefinition> fragments;

    ActualCost(GraphQLSchema schema, Map<String, FragmentDefinition> fragments) {
        this.schema = schema;
        this.fragments = fragments;
    }

    long of(@Nullable Object data, SelectionSet root, GraphQLCompositeType type) {
        return new Plan(0, 0, List.of(new Part(root, type))).ofObject(data);
    }

    /** What the fields cost by themselves, whatever they give. */
    long ofStart(SelectionSet root, GraphQLCompositeType type) {
        return new Plan(0, 0, List.of(new Part(root, type)))
                .fields().values().stream().mapToLong(field -> field.once).reduce(0, Weight::sum);
    }

    /** What each object of a place in the document costs, worked out when the first one is met. */
    private final class Plan {

        private final long once;
        private final long each;
        private final List<Part> parts;
        private @Nullable Map<String, Plan> fields;

        private Plan(long once, long each, List<Part> parts) {
            this.once = once;
            this.each = each;
            this.parts = parts;
        }

        private long ofField(@Nullable Object value) {
            if (parts.isEmpty() || value == null) {
                return once;
            }
            long cost = once;
            Collection<?> items = value instanceof Collection<?> list ? list : List.of(value);
            for (Object item : items) {
                cost = Weight.sum(cost, Weight.sum(each, ofObject(item)));
            }
            return cost;
        }

        private long ofObject(@Nullable Object value) {
            if (!(value instanceof Map<?, ?> map)) {
                return 0;
            }
            Map<String, Plan> known = fields();
            long sum = 0;
            for (Map.Entry<String, Plan> field : known.entrySet()) {
                Object answer = map.get(field.getKey());
                if (answer != null || map.containsKey(field.getKey())) {
                    sum = Weight.sum(sum, field.getValue().ofField(answer));
                }
            }
            return sum;
        }

        /** Those that may cost something; most fields of an object do not. */
        private Map<String, Plan> fields() {
            if (fields == null) {
                Map<String, List<Use>> uses = new HashMap<>();
                Set<String> spread = new HashSet<>();
                parts.forEach(part -> collect(part.selections(), part.type(), uses, spread));
                fields = new HashMap<>();
                for (Map.Entry<String, List<Use>> use : uses.entrySet()) {
                    Plan field = plan(use.getValue());
                    if (field.once > 0 || !field.parts.isEmpty()) {
                        fields.put(use.getKey(), field);
                    }
                }
            }
            return fields;
        }
    }

    private Plan plan(List<Use> uses) {
        GraphQLFieldDefinition definition = uses.getFirst().definition();
        List<Part> inner = new ArrayList<>();
        if (GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLCompositeType type) {
            uses.forEach(use -> inner.add(new Part(use.field().getSelectionSet(), type)));
        }
        return new Plan(CostModel.ofField(definition), CostModel.ofEach(definition), inner);
    }

    private void collect(
            SelectionSet selections, GraphQLCompositeType type, Map<String, List<Use>> uses, Set<String> spread) {
        for (Selection<?> selection : selections.getSelections()) {
            switch (selection) {
                case Field field -> {
                    GraphQLFieldDefinition definition = definition(field, type);
                    if (definition != null) {
                        uses.computeIfAbsent(field.getResultKey(), none -> new ArrayList<>())
                                .add(new Use(field, definition));
                    }
                }
                case InlineFragment inline ->
                    collect(inline.getSelectionSet(), condition(inline.getTypeCondition(), type), uses, spread);
                case FragmentSpread use
                when spread.add(use.getName()) -> {
                    FragmentDefinition fragment = fragments.get(use.getName());
                    if (fragment != null) {
                        collect(fragment.getSelectionSet(), condition(fragment.getTypeCondition(), type), uses, spread);
                    }
                }
                default -> {}
            }
        }
    }

    private static @Nullable GraphQLFieldDefinition definition(Field field, GraphQLCompositeType type) {
        return type instanceof GraphQLFieldsContainer container ? container.getFieldDefinition(field.getName()) : null;
    }

    private GraphQLCompositeType condition(@Nullable TypeName name, GraphQLCompositeType type) {
        return name != null && schema.getType(name.getName()) instanceof GraphQLCompositeType narrower
                ? narrower
                : type;
    }

    private record Part(SelectionSet selections, GraphQLCompositeType type) {}

    private record Use(Field field, GraphQLFieldDefinition definition) {}
}
