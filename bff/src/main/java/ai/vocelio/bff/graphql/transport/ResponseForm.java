package ai.vocelio.bff.graphql.transport;

import ai.vocelio.bff.graphql.ErrorCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeTypeUtils;

/**
 * Media type and status of an answer: the one place that knows them (GraphQL over HTTP, draft of 2025: 200 and 400; not
 * yet 294 and 422, which the audit suite does not know).
 */
enum ResponseForm {
    GRAPHQL(new MediaType("application", "graphql-response+json")),
    JSON(MediaType.APPLICATION_JSON),
    EVENTS(MediaType.TEXT_EVENT_STREAM);

    private static final int MILLIS = 1000;

    private final MediaType type;

    ResponseForm(MediaType type) {
        this.type = type;
    }

    MediaType type() {
        return type;
    }

    /** The form that the client likes best; empty when it accepts none of them, or names more than Spring sorts: 50. */
    static Optional<ResponseForm> accepted(@Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return Optional.of(JSON);
        }
        if (accept.equals(MediaType.APPLICATION_JSON_VALUE)) {
            return Optional.of(JSON);
        }
        List<MediaType> wanted;
        try {
            wanted = MediaType.parseMediaTypes(accept);
            MimeTypeUtils.sortBySpecificity(wanted);
        } catch (InvalidMediaTypeException | InvalidMimeTypeException e) {
            return Optional.empty();
        }
        wanted.sort((one, other) -> Double.compare(other.getQualityValue(), one.getQualityValue()));
        return wanted.stream()
                .filter(type -> type.getQualityValue() > 0)
                .flatMap(type -> of(type).stream())
                .findFirst();
    }

    /** Parameters such as charset do not matter; a wildcard means JSON, which every client can read. */
    private static Optional<ResponseForm> of(MediaType wanted) {
        if (wanted.isWildcardType()) {
            return Optional.of(JSON);
        }
        for (ResponseForm form : values()) {
            if (form.type.equalsTypeAndSubtype(wanted)) {
                return Optional.of(form);
            }
        }
        return wanted.includes(JSON.type) ? Optional.of(JSON) : Optional.empty();
    }

    /** Status of an executed request: with `data`, or in the older media type, always 200. */
    HttpStatus statusOf(Map<String, Object> answer) {
        if (this != GRAPHQL || answer.containsKey("data")) {
            return HttpStatus.OK;
        }
        Object code = extensionsOf(answer).get("code");
        return code == null ? HttpStatus.BAD_REQUEST : statusOf(ErrorCode.valueOf(String.valueOf(code)));
    }

    /** Whole seconds until the same request may be answered, when all of it was refused for now; also with status 200. */
    static Optional<String> retryAfter(HttpStatus status, Map<String, Object> answer) {
        if (!answer.containsKey("data") && extensionsOf(answer).get("retryAfterMs") instanceof Number millis) {
            return Optional.of(String.valueOf(Math.ceilDiv(Math.max(1, millis.longValue()), MILLIS)));
        }
        boolean isForNow = status == HttpStatus.SERVICE_UNAVAILABLE || status == HttpStatus.TOO_MANY_REQUESTS;
        return isForNow ? Optional.of("1") : Optional.empty();
    }

    private static Map<?, ?> extensionsOf(Map<String, Object> answer) {
        return answer.get("errors") instanceof List<?> errors
                        && !errors.isEmpty()
                        && errors.getFirst() instanceof Map<?, ?> error
                        && error.get("extensions") instanceof Map<?, ?> extensions
                ? extensions
                : Map.of();
    }

    /** Status of a request that was refused. */
    static HttpStatus statusOf(ErrorCode code) {
        return switch (code) {
            case UNAUTHENTICATED, STEP_UP_REQUIRED -> HttpStatus.UNAUTHORIZED;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case THROTTLED -> HttpStatus.TOO_MANY_REQUESTS;
            case TIMEOUT, UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
            case INTERNAL -> HttpStatus.INTERNAL_SERVER_ERROR;
            default -> HttpStatus.BAD_REQUEST;
        };
    }
}
