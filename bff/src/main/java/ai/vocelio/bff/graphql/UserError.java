package ai.vocelio.bff.graphql;

import ai.vocelio.kernel.Problem;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A fault of the input or of the state of things, as data.
 *
 * @param message what is wrong and what to do
 * @param field path from the argument down; null when no single field is at fault
 * @param code a value of the mutation's enum of codes
 */
public record UserError(String message, @Nullable List<String> field, String code) {

    static UserError of(Problem problem) {
        return new UserError(
                problem.sentence(), pathOf(problem.field()), problem.code().name());
    }

    private static @Nullable List<String> pathOf(List<String> field) {
        return field.isEmpty()
                ? null
                : Stream.concat(Stream.of("input"), field.stream()).toList();
    }
}
