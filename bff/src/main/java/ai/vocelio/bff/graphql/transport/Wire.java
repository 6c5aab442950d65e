package ai.vocelio.bff.graphql.transport;

import ai.vocelio.bff.graphql.EdgeFault;
import ai.vocelio.bff.graphql.ErrorCode;
import ai.vocelio.bff.graphql.StepUp;
import ai.vocelio.bff.graphql.errors.ShapedError;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads JSON of GraphQL answers and refusals. */
@Component
class Wire {

    private static final int USUAL_BYTES = 8 * 1024;

    /** A body of nothing but braces would take thirty times its length in memory. */
    private static final int MOST_PARTS = 6_000;

    private static final JsonMapper READER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxTokenCount(MOST_PARTS)
                            .build())
                    .build())
            .build();

    private final JsonMapper json;

    Wire(JsonMapper json) {
        this.json = json;
    }

    /** The text of an answer. */
    String text(Map<String, ?> answer) {
        return new String(bytes(answer), StandardCharsets.UTF_8);
    }

    /** The bytes of an answer. */
    byte[] bytes(Map<String, ?> answer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
        try (JsonGenerator out = json.createGenerator(bytes)) {
            new AnswerWriter(out).write(answer);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads a JSON object.
     *
     * @throws EdgeFault BAD_USER_INPUT when it is none, COST_LIMIT when there is too much in it
     */
    Map<String, Object> object(byte[] bytes) {
        try {
            if (READER.readValue(bytes, Object.class) instanceof Map<?, ?> map) {
                @SuppressWarnings("unchecked")
                Map<String, Object> object = (Map<String, Object>) map;
                return object;
            }
        } catch (StreamConstraintsException e) {
            throw new EdgeFault(
                    ErrorCode.COST_LIMIT,
                    "The body is too much: at most 6,000 names, values and brackets are read, numbers of 1,000 digits");
        } catch (JacksonException e) {
            throw new EdgeFault(ErrorCode.BAD_USER_INPUT, "The body is not JSON");
        }
        throw new EdgeFault(ErrorCode.BAD_USER_INPUT, "The body must be one JSON object; batches are not taken");
    }

    /** The body of a refusal. */
    static Map<String, Object> refusal(EdgeFault fault, String requestId) {
        return Map.of("errors", List.of(ShapedError.of(fault, requestId).toSpecification()));
    }

    /** Refuses a request before it is executed. */
    void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status, EdgeFault fault)
            throws IOException {
        ResponseForm form = ResponseForm.accepted(request.getHeader(HttpHeaders.ACCEPT))
                .filter(accepted -> accepted != ResponseForm.EVENTS)
                .orElse(ResponseForm.JSON);
        response.setStatus(status.value());
        if (status == HttpStatus.UNAUTHORIZED) {
            response.setHeader(
                    HttpHeaders.WWW_AUTHENTICATE,
                    fault.stepUp().map(StepUp::challenge).orElse("Bearer"));
        }
        Map<String, Object> body = refusal(fault, RequestIds.of(request));
        ResponseForm.retryAfter(status, body)
                .ifPresent(seconds -> response.setHeader(HttpHeaders.RETRY_AFTER, seconds));
        write(response, form, bytes(body));
    }

    /** Writes a body. */
    static void write(HttpServletResponse response, ResponseForm form, byte[] body) throws IOException {
        response.setContentType(form.type() + ";charset=utf-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }
}
