package ai.vocelio.bff.graphql.limits;

import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A part of a random document; can be written with its fragments apart, or with all of them written out. */
sealed interface Piece {

    /** The part in GraphQL. */
    String text(boolean isWrittenOut);

    /** Whether the variables leave it in. */
    boolean isLeftIn();

    static String text(List<Piece> pieces, boolean isWrittenOut) {
        return pieces.stream().map(piece -> piece.text(isWrittenOut)).collect(Collectors.joining(" ", "{ ", " }"));
    }

    /** Levels of fields of what is left in, those of introspection apart, counted by hand. */
    static long depth(List<Piece> pieces) {
        return pieces.stream()
                .filter(Piece::isLeftIn)
                .mapToLong(piece -> switch (piece) {
                    case Use use -> use.key().startsWith("__") ? 0 : 1 + depth(use.inner());
                    case Spread spread -> depth(spread.inner());
                })
                .max()
                .orElse(0);
    }

    /**
     * A field.
     *
     * @param arguments as they are written
     * @param size how many items its slicing argument asks for; 0 when nothing says it
     * @param condition a directive that leaves it in or out, or nothing
     */
    record Use(
            String key,
            GraphQLFieldDefinition field,
            Map<String, String> arguments,
            int size,
            Condition condition,
            List<Piece> inner)
            implements Piece {

        @Override
        public String text(boolean isWrittenOut) {
            String alias = key.equals(field.getName()) ? "" : key + ": ";
            String given = arguments.isEmpty()
                    ? ""
                    : arguments.entrySet().stream()
                            .map(entry -> entry.getKey() + ": " + entry.getValue())
                            .collect(Collectors.joining(", ", "(", ")"));
            return alias
                    + field.getName()
                    + given
                    + condition.text()
                    + (inner.isEmpty() ? "" : " " + Piece.text(inner, isWrittenOut));
        }

        @Override
        public boolean isLeftIn() {
            return condition.isLeftIn();
        }
    }

    /** A fragment where it is used, with a name of its own or none. */
    record Spread(String name, GraphQLCompositeType type, Condition condition, List<Piece> inner) implements Piece {

        @Override
        public String text(boolean isWrittenOut) {
            return name.isEmpty() || isWrittenOut
                    ? "... on " + type.getName() + condition.text() + " " + Piece.text(inner, isWrittenOut)
                    : "..." + name + condition.text();
        }

        String definition() {
            return "fragment " + name + " on " + type.getName() + " " + Piece.text(inner, false);
        }

        @Override
        public boolean isLeftIn() {
            return condition.isLeftIn();
        }
    }

    /** What leaves a part in or out. */
    enum Condition {
        NONE("", true),
        INCLUDED(" @include(if: $yes)", true),
        NOT_INCLUDED(" @include(if: $no)", false),
        SKIPPED(" @skip(if: true)", false),
        NOT_SKIPPED(" @skip(if: $no)", true);

        private final String text;
        private final boolean isLeftIn;

        Condition(String text, boolean isLeftIn) {
            this.text = text;
            this.isLeftIn = isLeftIn;
        }

        String text() {
            return text;
        }

        boolean isLeftIn() {
            return isLeftIn;
        }
    }
}
