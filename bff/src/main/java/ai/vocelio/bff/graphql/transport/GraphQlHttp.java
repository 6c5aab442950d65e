package ai.vocelio.bff.graphql.transport;

import ai.vocelio.bff.graphql.EdgeFault;
import ai.vocelio.bff.graphql.ErrorCode;
import ai.vocelio.bff.graphql.errors.FaultTable;
import ai.vocelio.bff.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;

/** GraphQL over HTTP: POST with a JSON body; the Accept header chooses a single answer or a stream of events. */
@Component
class GraphQlHttp implements HttpRequestHandler {

    static final String PATH = "/graphql";

    private static final int MOST_BYTES = 256 * 1024;
    private static final int STRANGERS_BYTES = 4 * 1024;
    private static final int SMALL_BYTES = 8 * 1024;
    private static final int PART_BYTES = 4 * 1024;
    private static final Duration LONGEST_BODY = Duration.ofSeconds(30);

    private final Door door;
    private final Wire wire;
    private final EventStream events;
    private final Places places;

    GraphQlHttp(Door door, Wire wire, EventStream events, Places places) {
        this.door = door;
        this.wire = wire;
        this.events = events;
        this.places = places;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        @Nullable HttpStatus status = refusedStatus(request);
        if (status != null) {
            response.setHeader(HttpHeaders.ALLOW, "POST");
            wire.refuse(request, response, status, new EdgeFault(ErrorCode.BAD_USER_INPUT, sentenceOf(status)));
            return;
        }
        try (Places.Hold place = place(request)) {
            byte[] body = body(request);
            if (body.length <= SMALL_BYTES) {
                place.close();
            }
            if (body.length > mostBytes(BearerFilter.callerOf(request))) {
                wire.refuse(
                        request,
                        response,
                        HttpStatus.CONTENT_TOO_LARGE,
                        new EdgeFault(
                                ErrorCode.COST_LIMIT,
                                "The body is too long: at most 256 KB are read, 4 KB of who has not signed in"));
                return;
            }
            answer(request, response, door.read(wire.object(body)));
        } catch (RuntimeException e) {
            EdgeFault fault = FaultTable.of(e);
            if (!response.isCommitted()) {
                wire.refuse(request, response, ResponseForm.statusOf(fault.code()), fault);
            }
        }
    }

    private static int mostBytes(Caller caller) {
        return caller.isStranger() ? STRANGERS_BYTES : MOST_BYTES;
    }

    /** One that is awaited holds memory and is counted until it is here; a long one until it is answered. */
    private Places.Hold place(HttpServletRequest request) throws IOException {
        return isHere(request) ? () -> {} : places.take(Places.Kind.BODY, BearerFilter.callerOf(request));
    }

    private static boolean isHere(HttpServletRequest request) throws IOException {
        int stated = request.getContentLength();
        return stated >= 0 && stated <= SMALL_BYTES && request.getInputStream().available() >= stated;
    }

    /** Who was awaited may have lost the right to be here meanwhile. */
    private byte[] body(HttpServletRequest request) throws IOException {
        if (isHere(request)) {
            return request.getInputStream().readNBytes(request.getContentLength());
        }
        byte[] body = awaited(request.getInputStream());
        door.requireStill(BearerFilter.callerOf(request));
        return body;
    }

    /** One byte beyond the most tells a body that is too long. */
    private static byte[] awaited(InputStream in) throws IOException {
        long until = System.nanoTime() + LONGEST_BODY.toNanos();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] part = new byte[PART_BYTES];
        for (int read = in.read(part); read >= 0 && body.size() <= MOST_BYTES; read = in.read(part)) {
            body.write(part, 0, read);
            if (System.nanoTime() - until > 0) {
                throw new EdgeFault(
                        ErrorCode.TIMEOUT, "The body was not here within " + LONGEST_BODY.toSeconds() + " s");
            }
        }
        return body.toByteArray();
    }

    private static @Nullable HttpStatus refusedStatus(HttpServletRequest request) {
        if (!request.getMethod().equals("POST")) {
            return HttpStatus.METHOD_NOT_ALLOWED;
        }
        if (!isJson(request.getContentType())) {
            return HttpStatus.UNSUPPORTED_MEDIA_TYPE;
        }
        return ResponseForm.accepted(request.getHeader(HttpHeaders.ACCEPT)).isEmpty()
                ? HttpStatus.NOT_ACCEPTABLE
                : null;
    }

    private static boolean isJson(@Nullable String contentType) {
        if (MediaType.APPLICATION_JSON_VALUE.equals(contentType)) {
            return true;
        }
        try {
            return contentType != null
                    && MediaType.parseMediaType(contentType).equalsTypeAndSubtype(MediaType.APPLICATION_JSON);
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static String sentenceOf(HttpStatus status) {
        return switch (status) {
            case METHOD_NOT_ALLOWED -> "Send operations with POST";
            case UNSUPPORTED_MEDIA_TYPE -> "Send the operation as application/json";
            default -> "Accept application/graphql-response+json, application/json or text/event-stream";
        };
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Operation operation)
            throws IOException {
        Caller caller = BearerFilter.callerOf(request);
        Door.Asked asked = new Door.Asked(
                operation, caller, RequestIds.of(request), request.getRemoteAddr(), request.getServerName());
        ResponseForm form =
                ResponseForm.accepted(request.getHeader(HttpHeaders.ACCEPT)).orElse(ResponseForm.JSON);
        if (form == ResponseForm.EVENTS) {
            try (Places.Hold _ = places.take(Places.Kind.STREAM, caller)) {
                events.write(asked, response);
            }
            return;
        }
        WebGraphQlResponse answer = door.execute(asked);
        if (answer.getData() instanceof Publisher) {
            throw new EdgeFault(
                    ErrorCode.BAD_USER_INPUT,
                    "A subscription needs a stream: accept text/event-stream, or use a graphql-transport-ws socket",
                    List.of());
        } else {
            Map<String, Object> body = answer.toMap();
            // a stranger has not said by what he would know that he is to sign in, if not by the status
            HttpStatus status = (caller.isStranger() ? ResponseForm.GRAPHQL : form).statusOf(body);
            response.setStatus(status.value());
            if (status == HttpStatus.UNAUTHORIZED) {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            }
            ResponseForm.retryAfter(status, body)
                    .ifPresent(seconds -> response.setHeader(HttpHeaders.RETRY_AFTER, seconds));
            Wire.write(response, form, wire.bytes(body));
        }
    }
}
