package ai.vocelio.bff.house;

import ai.vocelio.bff.graphql.NodeType;
import ai.vocelio.bff.house.Sdl.Field;
import ai.vocelio.team.Permission;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A way from an object by its id to a masked field.
 *
 * @param type of the object
 * @param steps fields from there on, the masked one last
 */
record MaskedWay(NodeType<?> type, List<Field> steps) {

    private static final int LONGEST = 4;

    /** The shortest way to a field; empty when there is none. */
    static Optional<MaskedWay> to(Field masked, Sdl sdl, Collection<NodeType<?>> types) {
        List<MaskedWay> ways =
                types.stream().map(type -> new MaskedWay(type, List.of())).toList();
        for (int length = 0; length < LONGEST; length++) {
            Optional<MaskedWay> found =
                    ways.stream().filter(way -> way.end().equals(masked.type())).findFirst();
            if (found.isPresent()) {
                return found.map(way -> way.and(masked));
            }
            ways = ways.stream().flatMap(way -> way.further(sdl)).toList();
        }
        return Optional.empty();
    }

    private String end() {
        return steps.isEmpty() ? type.typeName() : steps.getLast().returns();
    }

    private MaskedWay and(Field step) {
        List<Field> longer = new ArrayList<>(steps);
        longer.add(step);
        return new MaskedWay(type, longer);
    }

    private Stream<MaskedWay> further(Sdl sdl) {
        return sdl.fieldsOf(end())
                .filter(field -> sdl.object(field.returns()).isPresent())
                .map(this::and);
    }

    /** What a caller needs on the way. */
    Set<Permission> needs() {
        EnumSet<Permission> needs = EnumSet.of(type.permission());
        steps.forEach(step -> needs.addAll(step.needs()));
        return needs;
    }

    /** Whether a caller with these sees values as they are. */
    boolean isShownTo(Set<Permission> held) {
        return held.contains(Permission.valueOf(
                Sdl.argument(Objects.requireNonNull(steps.getLast()).definition(), "masked", "unless")));
    }

    /** Asks for the object of an id, and calls the values of the masked field {@code shown}. */
    String document() {
        StringBuilder asked = new StringBuilder();
        steps.subList(0, steps.size() - 1)
                .forEach(step -> asked.append(step.name()).append(" { "));
        return "query($id: ID!) { node(id: $id) { ... on " + type.typeName() + " { " + asked + "shown: "
                + steps.getLast().name() + " }".repeat(steps.size() - 1) + " } } }";
    }

    @Override
    public String toString() {
        return type.typeName() + steps;
    }
}
