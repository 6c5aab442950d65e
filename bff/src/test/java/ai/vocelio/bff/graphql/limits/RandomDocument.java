package ai.vocelio.bff.graphql.limits;

import ai.vocelio.bff.graphql.limits.CostModel.ListSize;
import ai.vocelio.bff.graphql.limits.Piece.Condition;
import ai.vocelio.bff.graphql.limits.Piece.Spread;
import ai.vocelio.bff.graphql.limits.Piece.Use;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A query made by chance from the schema alone: fields, aliases, fragments, sizes, conditions. The seed tells it all. */
final class RandomDocument {

    private static final List<String> VARIABLES = List.of("$yes: Boolean!", "$no: Boolean!", "$size: Int");

    private final GraphQLSchema schema;
    private final Random chance;
    private final int sizeOfVariable;
    private final Map<String, Spread> fragments = new LinkedHashMap<>();
    private final Map<String, Integer> sizes = new HashMap<>();
    private final List<Piece> root;
    private int names;

    RandomDocument(GraphQLSchema schema, long seed) {
        this.schema = schema;
        this.chance = new Random(seed);
        this.sizeOfVariable = 1 + chance.nextInt(4);
        this.root = selection(schema.getQueryType(), 1 + chance.nextInt(5));
    }

    List<Piece> root() {
        return root;
    }

    /** With fragments as they fell. */
    String text() {
        return withVariables(Piece.text(root, false)
                + fragments.values().stream().map(Spread::definition).collect(Collectors.joining(" ", " ", "")));
    }

    /** The same with every fragment written out in its place. */
    String writtenOut() {
        return withVariables(Piece.text(root, true));
    }

    private static String withVariables(String text) {
        List<String> used = VARIABLES.stream()
                .filter(variable -> text.contains(variable.substring(0, variable.indexOf(':'))))
                .toList();
        return "query" + (used.isEmpty() ? " " : "(" + String.join(", ", used) + ") ") + text;
    }

    Map<String, Object> variables() {
        return Map.of("yes", true, "no", false, "size", sizeOfVariable);
    }

    private List<Piece> selection(GraphQLCompositeType type, int levels) {
        List<Piece> pieces = new ArrayList<>();
        // what is always there keeps a selection from being empty
        pieces.add(new Use(
                "__typename",
                schema.getIntrospectionTypenameFieldDefinition(),
                Map.of(),
                0,
                Condition.NONE,
                List.of()));
        for (int i = chance.nextInt(3); i >= 0; i--) {
            pieces.add(piece(type, levels));
        }
        return List.copyOf(pieces);
    }

    private Piece piece(GraphQLCompositeType type, int levels) {
        boolean isInterface = type instanceof GraphQLInterfaceType;
        if (isInterface || chance.nextInt(4) == 0) {
            GraphQLCompositeType inner =
                    type instanceof GraphQLInterfaceType face ? oneOf(schema.getImplementations(face)) : type;
            return spread(inner, levels, isInterface);
        }
        return use((GraphQLFieldsContainer) type, levels, false);
    }

    private Piece spread(GraphQLCompositeType type, int levels, boolean isOneOfSeveral) {
        List<Spread> known = fragments.values().stream()
                .filter(one -> one.type().getName().equals(type.getName()))
                .toList();
        if (!isOneOfSeveral && !known.isEmpty() && chance.nextBoolean()) {
            Spread again = oneOf(known);
            return new Spread(again.name(), again.type(), condition(), again.inner());
        }
        // objects of several types may not have fields of the same name and another shape
        List<Piece> inner =
                isOneOfSeveral ? List.of(use((GraphQLFieldsContainer) type, levels, true)) : selection(type, levels);
        Spread spread = new Spread(chance.nextBoolean() ? "" : "f" + names++, type, condition(), inner);
        if (!spread.name().isEmpty()) {
            fragments.put(spread.name(), spread);
        }
        return spread;
    }

    private Piece use(GraphQLFieldsContainer type, int levels, boolean isNamed) {
        List<GraphQLFieldDefinition> fields = type.getFieldDefinitions().stream()
                .filter(field ->
                        levels > 0 || !(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType))
                .filter(field -> field.getArguments().stream().allMatch(RandomDocument::isEasy))
                .toList();
        GraphQLFieldDefinition field = oneOf(fields);
        boolean isAliased = isNamed || chance.nextInt(4) == 0;
        int size = isAliased ? size() : sizes.computeIfAbsent(type.getName() + "." + field.getName(), none -> size());
        List<Piece> inner = GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType below
                ? selection(below, levels - 1)
                : List.of();
        return new Use(
                isAliased ? "n" + names++ : field.getName(),
                field,
                arguments(field, size),
                isSized(field) ? size : 0,
                condition(),
                inner);
    }

    private Map<String, String> arguments(GraphQLFieldDefinition field, int size) {
        Map<String, String> given = new LinkedHashMap<>();
        for (GraphQLArgument argument : field.getArguments()) {
            switch (argument.getName()) {
                case "id" -> given.put("id", "\"x\"");
                case "ids" ->
                    given.put(
                            "ids",
                            IntStream.range(0, size)
                                    .mapToObj(n -> "\"x\"")
                                    .toList()
                                    .toString());
                case "first" -> {
                    if (size > 0) {
                        given.put("first", size == sizeOfVariable ? "$size" : Integer.toString(size));
                    }
                }
                default -> {}
            }
        }
        return given;
    }

    private static boolean isSized(GraphQLFieldDefinition field) {
        ListSize size = CostModel.listSize(field);
        return size != null && !size.slicing().isEmpty() || field.getArgument("ids") != null;
    }

    private static boolean isEasy(GraphQLArgument argument) {
        return argument.getName().matches("ids?") || !(argument.getType() instanceof GraphQLNonNull);
    }

    /** 0 for a size that is not given. */
    private int size() {
        return chance.nextInt(7);
    }

    private Condition condition() {
        return chance.nextInt(3) > 0 ? Condition.NONE : oneOf(List.of(Condition.values()));
    }

    private <T> T oneOf(List<? extends T> things) {
        return things.get(chance.nextInt(things.size()));
    }
}
