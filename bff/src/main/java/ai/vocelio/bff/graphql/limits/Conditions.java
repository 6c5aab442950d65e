package ai.vocelio.bff.graphql.limits;

import graphql.language.Argument;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.VariableReference;
import java.util.Map;
import java.util.Objects;

/** What {@code @skip} and {@code @include} leave in, for the variables of an execution. */
record Conditions(Map<String, Object> variables) {

    /** Whether a part of a selection is executed. */
    boolean leaveIn(DirectivesContainer<?> part) {
        return !has(part, "skip", true) && !has(part, "include", false);
    }

    private boolean has(DirectivesContainer<?> part, String name, boolean value) {
        return part.getDirectives(name).stream()
                .map((Directive directive) -> directive.getArgument("if"))
                .filter(Objects::nonNull)
                .anyMatch(argument -> isGiven(argument, value));
    }

    private boolean isGiven(Argument argument, boolean value) {
        return switch (argument.getValue()) {
            case BooleanValue literal -> literal.isValue() == value;
            case VariableReference reference ->
                variables.get(reference.getName()) instanceof Boolean given && given == value;
            default -> false;
        };
    }
}
