package ai.vocelio.bff.graphql.transport;

import ai.vocelio.bff.graphql.EdgeFault;
import ai.vocelio.bff.graphql.ErrorCode;
import java.util.Collection;
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

    private static final int MOST_DIGITS = 1_000;
    private static final int EACH = 50;

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
        if (hasLongNumber(document)) {
            throw EdgeFault.badInput(List.of("query"), "a number may have at most " + MOST_DIGITS + " digits");
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

    /** To read a number takes the square of its length, and nothing stops it on the way. */
    private static boolean hasLongNumber(String document) {
        int digits = 0;
        for (int i = 0; i < document.length() && digits <= MOST_DIGITS; i++) {
            char c = document.charAt(i);
            digits = c >= '0' && c <= '9' ? digits + 1 : 0;
        }
        return digits > MOST_DIGITS;
    }

    /** How much is kept for as long as a subscription runs, in characters or what takes as much room. */
    int weight() {
        return document.length() + weight(variables);
    }

    private static int weight(@Nullable Object value) {
        return switch (value) {
            case String text -> EACH + text.length();
            case Map<?, ?> map ->
                EACH
                        + map.entrySet().stream()
                                .mapToInt(entry -> weight(entry.getKey()) + weight(entry.getValue()))
                                .sum();
            case Collection<?> list ->
                EACH + list.stream().mapToInt(Operation::weight).sum();
            case null, default -> EACH;
        };
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
