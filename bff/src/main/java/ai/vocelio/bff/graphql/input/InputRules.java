package ai.vocelio.bff.graphql.input;

import ai.vocelio.bff.graphql.NodeType;
import ai.vocelio.bff.graphql.NodeTypes;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputValueDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads the input rules of a field out of the schema, once, when the schema is put to work. */
@Component
public class InputRules {

    private static final String IDEMPOTENCY_REQUIRED = "idempotencyRequired";

    private final NodeTypes nodes;

    InputRules(NodeTypes nodes) {
        this.nodes = nodes;
    }

    /** The rules of a field's arguments; empty when it has none. */
    public Optional<FieldInput> of(GraphQLFieldDefinition field) {
        Map<String, ValueRule> rules = new LinkedHashMap<>();
        field.getArguments()
                .forEach(argument ->
                        rule(argument, new HashMap<>()).ifPresent(rule -> rules.put(argument.getName(), rule)));
        boolean needsKey = field.hasAppliedDirective(IDEMPOTENCY_REQUIRED);
        Unseen unseen = Unseen.of(field);
        return rules.isEmpty() && !needsKey && unseen.isEmpty()
                ? Optional.empty()
                : Optional.of(new FieldInput(rules, unseen, needsKey));
    }

    private Optional<ValueRule> rule(GraphQLInputValueDefinition value, Map<String, ValueRule> known) {
        Optional<ValueRule> list = Optional.empty();
        Optional<ValueRule> item = ofType(GraphQLTypeUtil.unwrapAll(value.getType()), known);
        for (GraphQLAppliedDirective directive : ((GraphQLDirectiveContainer) value).getAppliedDirectives()) {
            if (directive.getName().equals("items")) {
                list = Optional.of(ValueRule.items(number(directive, "min"), number(directive, "max")));
            } else {
                item = both(ofDirective(directive), item);
            }
        }
        return both(list, throughLists(value.getType(), item));
    }

    private static Optional<ValueRule> throughLists(GraphQLType type, Optional<ValueRule> item) {
        GraphQLType bare = GraphQLTypeUtil.unwrapNonNull(type);
        return bare instanceof GraphQLList list
                ? throughLists(list.getWrappedType(), item).map(ValueRule::each)
                : item;
    }

    private Optional<ValueRule> ofType(GraphQLType type, Map<String, ValueRule> known) {
        return type instanceof GraphQLNamedType named && named.getName().equals("String")
                ? Optional.of(ValueRule.text())
                : ofObject(type, known);
    }

    /** An input type may contain itself: what is under way is referred to by name. */
    private Optional<ValueRule> ofObject(GraphQLType type, Map<String, ValueRule> known) {
        if (!(type instanceof GraphQLInputObjectType object)) {
            return Optional.empty();
        }
        String name = object.getName();
        if (known.containsKey(name)) {
            return Optional.of(
                    (value, path) -> known.getOrDefault(name, ValueRule.ANY).check(value, path));
        }
        known.put(name, ValueRule.ANY);
        Map<String, ValueRule> rules = new HashMap<>();
        object.getFieldDefinitions()
                .forEach(field -> rule(field, known).ifPresent(rule -> rules.put(field.getName(), rule)));
        known.put(name, ValueRule.fields(rules));
        return rules.isEmpty() ? Optional.empty() : Optional.of(ValueRule.fields(rules));
    }

    private Optional<ValueRule> ofDirective(GraphQLAppliedDirective directive) {
        return switch (directive.getName()) {
            case "idOf" -> Optional.of(ValueRule.id(prefixOf(value(directive, "type"))));
            case "length" -> Optional.of(ValueRule.length(number(directive, "min"), number(directive, "max")));
            case "range" -> Optional.of(ValueRule.range(number(directive, "min"), number(directive, "max")));
            case "durationRange" ->
                Optional.of(ValueRule.duration(
                        InputRules.<Duration>value(directive, "min"), InputRules.<Duration>value(directive, "max")));
            default -> Optional.empty();
        };
    }

    /** A type that no domain serves has no ids: none is found. */
    private String prefixOf(String typeName) {
        return nodes.named(typeName).map(NodeType::prefix).orElse("");
    }

    private static int number(GraphQLAppliedDirective directive, String argument) {
        return InputRules.<Integer>value(directive, argument);
    }

    private static <T> T value(GraphQLAppliedDirective directive, String argument) {
        return directive.getArgument(argument).getValue();
    }

    private static Optional<ValueRule> both(Optional<ValueRule> first, Optional<ValueRule> second) {
        return first.isPresent() && second.isPresent()
                ? first.map(rule -> rule.then(second.get()))
                : first.or(() -> second);
    }
}
