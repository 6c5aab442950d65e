package ai.vocelio.bff.graphql.limits;

import graphql.language.DirectivesContainer;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Counts the fields of the root that are executed, with fragments written out; each runs on a thread of its own. */
final class RootFields {

    private final Map<String, FragmentDefinition> fragments;
    private final Conditions conditions;
    private final Map<String, Long> counted = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    RootFields(Map<String, FragmentDefinition> fragments, Map<String, Object> variables) {
        this.fragments = fragments;
        this.conditions = new Conditions(variables);
    }

    long of(SelectionSet selections) {
        long sum = 0;
        for (Selection<?> selection : selections.getSelections()) {
            sum = Weight.sum(sum, of(selection));
        }
        return sum;
    }

    private long of(Selection<?> selection) {
        if (selection instanceof DirectivesContainer<?> part && !conditions.leaveIn(part)) {
            return 0;
        }
        return switch (selection) {
            case Field field -> one(field);
            case InlineFragment inline -> of(inline.getSelectionSet());
            case FragmentSpread spread -> of(spread.getName());
            default -> 0;
        };
    }

    private long one(Field field) {
        names.add(field.getName());
        return 1;
    }

    /** Whether the schema is among those that were counted. */
    boolean showSchema() {
        return names.contains("__schema") || names.contains("__type");
    }

    /** Which were counted. */
    Set<String> names() {
        return names;
    }

    private long of(String fragmentName) {
        Long known = counted.get(fragmentName);
        FragmentDefinition fragment = fragments.get(fragmentName);
        if (known != null || fragment == null) {
            return known == null ? 0 : known;
        }
        long count = of(fragment.getSelectionSet());
        counted.put(fragmentName, count);
        return count;
    }
}
