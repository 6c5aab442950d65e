package ai.vocelio.bff.graphql.errors;

import ai.vocelio.bff.graphql.EdgeFault;
import ai.vocelio.bff.graphql.ErrorCode;
import graphql.ErrorType;
import graphql.GraphQLError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives errors of the engine the one shape of this platform. */
public final class ErrorShape {

    private static final String CODE = "code";
    private static final String PARSER_LIMIT = "parsing has been cancelled";

    private ErrorShape() {}

    /** The errors of one answer, as clients get them. */
    public static List<GraphQLError> of(List<? extends GraphQLError> errors, String requestId) {
        return errors.stream()
                .<GraphQLError>map(error -> shaped(error, requestId))
                .toList();
    }

    private static ShapedError shaped(GraphQLError error, String requestId) {
        Map<String, Object> given = error.getExtensions();
        if (given != null && given.containsKey(CODE)) {
            Map<String, Object> extensions = new LinkedHashMap<>(given);
            extensions.remove("classification");
            extensions.putIfAbsent("requestId", requestId);
            return new ShapedError(error.getMessage(), error.getLocations(), error.getPath(), extensions);
        }
        EdgeFault fault = error instanceof Throwable thrown ? FaultTable.of(thrown) : fault(error);
        return new ShapedError(
                fault.sentence(), error.getLocations(), error.getPath(), ShapedError.extensions(fault, requestId));
    }

    /** Errors of our own making (a null where none may be, a value that cannot be written) keep their text inside. */
    private static EdgeFault fault(GraphQLError error) {
        if (error.getMessage().contains(PARSER_LIMIT)) {
            return new EdgeFault(ErrorCode.COST_LIMIT, "The document is too long: at most 2,000 tokens are read");
        }
        return switch (error.getErrorType()) {
            case ErrorType type
            when type == ErrorType.NullValueInNonNullableField || type == ErrorType.DataFetchingException ->
                FaultTable.internal();
            case null, default -> new EdgeFault(ErrorCode.BAD_USER_INPUT, error.getMessage());
        };
    }
}
