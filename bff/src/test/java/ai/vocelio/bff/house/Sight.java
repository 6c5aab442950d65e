package ai.vocelio.bff.house;

import ai.vocelio.bff.house.Sdl.Field;
import ai.vocelio.team.Permission;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the schema lets be seen by whom. Whatever the way to an object, who comes by it has to be allowed to read its type,
 * as if it were asked for by its id.
 *
 * @param ofTypes what it takes to read an object of a type by its id
 */
record Sight(Sdl sdl, Map<String, Permission> ofTypes) {

    /** Fields that show more than their callers may read, each with the reason. */
    static final Map<String, String> OPEN = Map.of(
            "Viewer.member", "whoever asks may know who it is",
            "Viewer.organization", "null for a caller that may not read it",
            "Viewer.apiKey", "whoever holds a key may know what it is",
            "Viewer.sessions", "whoever asks may know where he is signed in");

    /** Fields that show objects to callers who may not read them. */
    List<String> leaks() {
        Map<String, Set<Permission>> sure = sure();
        return shows().filter(field -> ofTypes.containsKey(field.returns()))
                .filter(field -> !SampleOrganization.SHARED.containsKey(field.returns()))
                .filter(field -> !OPEN.containsKey(field.toString()))
                .filter(field -> !at(field, sure).contains(ofTypes.get(field.returns())))
                .map(Field::toString)
                .sorted()
                .toList();
    }

    /** A payload shows what its own mutation has just written, to the one who may write it. */
    private Stream<Field> shows() {
        return sdl.fields()
                .filter(field ->
                        !field.type().endsWith("Payload") && !field.type().equals("Mutation"));
    }

    /** What everybody may do who sees an object of a type, whichever way it was come by. */
    private Map<String, Set<Permission>> sure() {
        Map<String, Set<Permission>> sure = new HashMap<>();
        sdl.objects().forEach(type -> sure.put(type.getName(), first(type.getName())));
        boolean isSettled = false;
        while (!isSettled) {
            isSettled = shows().filter(
                            field -> sure.containsKey(field.returns()) && !ofTypes.containsKey(field.returns()))
                    .filter(field ->
                            Objects.requireNonNull(sure.get(field.returns())).retainAll(at(field, sure)))
                    .toList()
                    .isEmpty();
        }
        return sure;
    }

    private Set<Permission> first(String type) {
        if (type.matches("Query|Subscription")) {
            return EnumSet.noneOf(Permission.class);
        }
        return ofTypes.containsKey(type) ? EnumSet.of(ofTypes.get(type)) : EnumSet.allOf(Permission.class);
    }

    private static Set<Permission> at(Field field, Map<String, Set<Permission>> sure) {
        EnumSet<Permission> here = EnumSet.noneOf(Permission.class);
        here.addAll(field.needs());
        here.addAll(sure.getOrDefault(field.type(), Set.of()));
        return here;
    }
}
