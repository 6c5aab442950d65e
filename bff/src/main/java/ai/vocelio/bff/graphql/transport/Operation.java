package ai.vocelio.bff.graphql.transport;

import ai.vocelio.bff.graphql.EdgeFault;
import ai.vocelio.bff.graphql.ErrorCode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.support.DefaultGraphQlRequest;

/**
 * What a client asks to execute.
 *
 * @param document text of the document
 * @param name which operation of the document
 */
record Operation(
        String document,
        @Nullable String name,
        Map<String, @Nullable Object> variables,
        Map<String, Object> extensions) {

    /**
     * Reads the members of a request.
     *
     * @throws EdgeFault BAD_USER_INPUT that names the member at fault
     */
    static Operation of(Map<String, Object> members) {
        if (!(members.get("query") instanceof String document) || document.isBlank()) {
            throw new EdgeFault(
                    ErrorCode.BAD_USER_INPUT, "query: the text of the operation is missing", List.of("query"));
        }
        Object name = members.get("operationName");
        if (name != null && !(name instanceof String)) {
            throw EdgeFault.badInput(List.of("operationName"), "must be a text");
        }
        return new Operation(
                document,
                (String) name,
                Operation.<@Nullable Object>map(members, "variables"),
                Operation.<Object>map(members, "extensions"));
    }

    @SuppressWarnings("unchecked")
    private static <V extends @Nullable Object> Map<String, V> map(Map<String, Object> members, String name) {
        return switch (members.get(name)) {
            case null -> Map.of();
            case Map<?, ?> map -> (Map<String, V>) map;
            default -> throw EdgeFault.badInput(List.of(name), "must be an object");
        };
    }

    /** What is executed; extensions say something about the request. */
    Operation withoutExtensions() {
        return extensions.isEmpty() ? this : new Operation(document, name, variables, Map.of());
    }

    DefaultGraphQlRequest toRequest() {
        return new DefaultGraphQlRequest(document, name, variables, extensions);
    }
}
