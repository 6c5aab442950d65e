package ai.vocelio.bff.house;

import ai.vocelio.bff.graphql.NodeType;
import ai.vocelio.bff.house.Sdl.Field;
import ai.vocelio.team.Permission;
import graphql.language.NonNullType;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Something that a caller may ask for when it has these permissions, as the schema says.
 *
 * @param field whose request this is
 * @param named what a refusal may name: the field, or the type that it shows
 */
record Cell(Field field, Set<String> named, Set<Permission> needs, String document, Map<String, Object> variables) {

    private static final String NODE = "query($id: ID!) { found: node(id: $id) { ";

    /** Every root field, every type by its id, and every field of those that asks for more. */
    static List<Cell> all(Sdl sdl, Collection<NodeType<?>> types, Map<String, String> ids) {
        Stream<Cell> roots =
                sdl.rootFields().filter(field -> !takesAnyId(field)).map(field -> ofRoot(sdl, field, ids));
        return Stream.concat(
                        roots,
                        types.stream()
                                .flatMap(type -> ofNode(sdl, type, Objects.requireNonNull(ids.get(type.typeName())))))
                .toList();
    }

    /** Which root fields it tries: those that take the id of anything are tried with each type. */
    static boolean takesAnyId(Field field) {
        return field.definition().getInputValueDefinitions().stream()
                .filter(value -> value.getType() instanceof NonNullType)
                .anyMatch(value -> Sdl.name(value.getType()).equals("ID") && !value.hasDirective("idOf"));
    }

    private static Cell ofRoot(Sdl sdl, Field field, Map<String, String> ids) {
        Probe probe = new Probe(sdl, field, ids);
        return new Cell(field, Set.of(field.name()), field.needs(), probe.document(), probe.variables());
    }

    private static Stream<Cell> ofNode(Sdl sdl, NodeType<?> type, String id) {
        Map<String, Object> one = Map.of("id", id);
        Set<String> named = Set.of(type.typeName());
        Set<Permission> needs = Set.of(type.permission());
        Field node = root(sdl, "node");
        Field nodes = root(sdl, "nodes");
        return Stream.concat(
                Stream.of(
                        new Cell(node, named, needs, NODE + "__typename } }", one),
                        new Cell(
                                nodes,
                                named,
                                needs,
                                "query($ids: [ID!]!) { found: nodes(ids: $ids) { __typename } }",
                                Map.of("ids", List.of(id)))),
                sdl.fieldsOf(type.typeName())
                        .filter(field -> !field.needs().isEmpty())
                        .map(field -> ofInner(sdl, field, needs, one)));
    }

    private static Cell ofInner(Sdl sdl, Field field, Set<Permission> ofType, Map<String, Object> id) {
        EnumSet<Permission> needs = EnumSet.copyOf(ofType);
        needs.addAll(field.needs());
        String below = sdl.object(field.returns()).isPresent() ? " { __typename }" : "";
        return new Cell(
                field,
                Set.of(field.type(), field.name()),
                needs,
                NODE + "... on " + field.type() + " { inner: " + field.name() + below + " } } }",
                id);
    }

    private static Field root(Sdl sdl, String name) {
        return sdl.fieldsOf("Query")
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    boolean isFor(Set<Permission> held) {
        return held.containsAll(needs);
    }

    @Override
    public String toString() {
        return field + (named.contains(field.name()) ? "" : " of " + named);
    }
}
