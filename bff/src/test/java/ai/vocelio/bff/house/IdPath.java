package ai.vocelio.bff.house;

import ai.vocelio.bff.house.Sdl.Field;
import graphql.language.InputValueDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A way by which a caller can name an object: an argument of a root field, or a field somewhere inside of its input.
 *
 * @param steps names from the argument down
 * @param type whose id it takes
 */
record IdPath(Field field, List<String> steps, String type) {

    /** Every way of the schema that takes the id of one type. */
    static List<IdPath> all(Sdl sdl) {
        return all(sdl, type -> type.isEmpty() ? Stream.empty() : Stream.of(type));
    }

    /** Every way that takes the id of anything, with every type. */
    static List<IdPath> ofAnything(Sdl sdl) {
        return all(sdl, type -> type.isEmpty() ? sdl.nodes().stream() : Stream.empty());
    }

    private static List<IdPath> all(Sdl sdl, Function<String, Stream<String>> types) {
        return sdl.rootFields()
                .flatMap(field -> field.definition().getInputValueDefinitions().stream()
                        .flatMap(value -> below(sdl, field, List.of(), value)))
                .flatMap(path -> types.apply(path.type).map(type -> new IdPath(path.field, path.steps, type)))
                .toList();
    }

    private static Stream<IdPath> below(Sdl sdl, Field field, List<String> above, InputValueDefinition value) {
        List<String> steps = new ArrayList<>(above);
        steps.add(value.getName());
        String type = Sdl.name(value.getType());
        if (type.equals("ID")) {
            return Stream.of(new IdPath(field, List.copyOf(steps), Sdl.argument(value, "idOf", "type")));
        }
        return sdl.inputs().stream()
                .filter(input -> input.getName().equals(type))
                .flatMap(input -> input.getInputValueDefinitions().stream())
                .flatMap(inner -> below(sdl, field, steps, inner));
    }

    /** The input or field that declares the last step, and its name: what {@link Sdl#values} calls it. */
    String declaredAs(Sdl sdl) {
        if (steps.size() == 1) {
            return field + "(" + steps.getFirst() + ")";
        }
        String type = field.definition().getInputValueDefinitions().stream()
                .filter(value -> value.getName().equals(steps.getFirst()))
                .map(value -> Sdl.name(value.getType()))
                .findFirst()
                .orElseThrow();
        for (String step : steps.subList(1, steps.size() - 1)) {
            type = Sdl.name(sdl.inputValue(type, step).getType());
        }
        return type + "(" + steps.getLast() + ")";
    }

    @Override
    public String toString() {
        return field + "(" + String.join(".", steps) + ")";
    }
}
