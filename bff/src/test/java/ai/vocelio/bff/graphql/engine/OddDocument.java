package ai.vocelio.bff.graphql.engine;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A query of {@link OddSchema} made by chance: aliases, fragments, conditions, the same field twice. */
final class OddDocument {

    private static final List<String> LEAVES = List.of(
            "leaf", "must", "number", "kind", "kinds", "leaves", "matrix", "guarded", "masked", "__typename", "later");
    private static final List<String> OBJECTS = List.of(
            "thing",
            "mustThing",
            "things",
            "mustThings",
            "loaded",
            "mustLoaded",
            "failing",
            "any",
            "anyOf",
            "thingLater",
            "grid");
    private static final List<String> CONDITIONS =
            List.of("", "", "", "", " @include(if: $yes)", " @include(if: $no)", " @skip(if: $yes)", " @skip(if: $no)");

    private final Random chance;

    OddDocument(Random chance) {
        this.chance = chance;
    }

    String text() {
        return "query Odd($yes: Boolean = true, $no: Boolean = false) { yes: ping @include(if: $yes) no: ping @skip(if: $no) "
                + root() + "} fragment part on Thing { leaf number thing { leaf must } }";
    }

    private String root() {
        return IntStream.rangeClosed(0, chance.nextInt(3))
                .mapToObj(i -> "r" + i + ": " + one(List.of("thing", "things", "mustThing", "any")) + selection(0))
                .collect(Collectors.joining(" "));
    }

    private String selection(int depth) {
        return " { "
                + IntStream.rangeClosed(0, 1 + chance.nextInt(4))
                        .mapToObj(i -> piece(depth))
                        .collect(Collectors.joining(" "))
                + " }";
    }

    private String piece(int depth) {
        int kind = chance.nextInt(10);
        if (kind == 0) {
            return "... on Thing" + one(CONDITIONS) + selection(depth + 1);
        }
        if (kind == 1) {
            return "...part" + one(CONDITIONS);
        }
        if (kind < 5 && depth < 4) {
            String name = one(OBJECTS);
            return alias(name) + name + one(CONDITIONS) + selection(depth + 1);
        }
        String name = one(LEAVES);
        return alias(name) + name + one(CONDITIONS);
    }

    /** An alias of its own for each field, so that no two fields of one name differ. */
    private String alias(String name) {
        return chance.nextInt(3) == 0 ? "a_" + name + ": " : "";
    }

    private String one(List<String> of) {
        return of.get(chance.nextInt(of.size()));
    }
}
