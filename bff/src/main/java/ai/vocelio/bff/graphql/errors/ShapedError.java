package ai.vocelio.bff.graphql.errors;

import ai.vocelio.bff.graphql.EdgeFault;
import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An error as clients get it: message, where, and {@code extensions{code, requestId}}; nothing else. */
public record ShapedError(
        String getMessage,
        @Nullable List<SourceLocation> getLocations,
        @Nullable List<Object> getPath,
        Map<String, Object> getExtensions)
        implements GraphQLError {

    private static final long serialVersionUID = 1L;

    /** The error of a fault outside of any field. */
    public static ShapedError of(EdgeFault fault, String requestId) {
        return new ShapedError(fault.sentence(), null, null, extensions(fault, requestId));
    }

    /** What stands beside the message. */
    static Map<String, Object> extensions(EdgeFault fault, String requestId) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", fault.code().name());
        extensions.put("requestId", requestId);
        if (!fault.field().isEmpty()) {
            extensions.put("field", fault.field());
        }
        fault.stepUp().ifPresent(how -> {
            if (how.acrValues() != null) {
                extensions.put("acrValues", how.acrValues());
            }
            if (how.maxAge() != null) {
                extensions.put("maxAge", how.maxAge().toSeconds());
            }
        });
        fault.retryAfter().ifPresent(time -> extensions.put("retryAfterMs", time.toMillis()));
        return extensions;
    }

    @Override
    public ErrorClassification getErrorType() {
        return ErrorClassification.errorClassification(String.valueOf(getExtensions.get("code")));
    }

    @Override
    public Map<String, Object> toSpecification() {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("message", getMessage);
        if (getLocations != null && !getLocations.isEmpty()) {
            error.put(
                    "locations",
                    getLocations.stream()
                            .map(at -> Map.of("line", at.getLine(), "column", at.getColumn()))
                            .toList());
        }
        if (getPath != null && !getPath.isEmpty()) {
            error.put("path", getPath);
        }
        error.put("extensions", getExtensions);
        return error;
    }
}
