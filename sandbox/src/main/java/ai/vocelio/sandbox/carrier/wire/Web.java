package ai.vocelio.sandbox.carrier.wire;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The HTTP face: turns exchanges into requests, and what comes back into JSON. */
public final class Web implements HttpHandler {
    public static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Logger LOG = LoggerFactory.getLogger(Web.class);
    private final Service service;

    /** A request with its body read. */
    public record Request(
            String method,
            String path,
            Form query,
            String body,
            @Nullable String authorization) {
        public Form form() {
            return Form.parse(body);
        }
    }

    /** An answer; a null body is an empty one, status 0 cuts the connection. */
    public record Answer(int status, @Nullable Object body) {
        public static final Answer NOTHING = new Answer(0, null);

        public static Answer ok(Object body) {
            return new Answer(200, body);
        }
    }

    /** What answers. */
    public interface Service {
        Answer answer(Request request) throws InterruptedException;
    }

    public Web(Service service) {
        this.service = service;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = new Request(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    Form.parse(exchange.getRequestURI().getRawQuery()),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                    exchange.getRequestHeaders().getFirst("Authorization"));
            Answer answer = answer(request);
            if (answer.status() != 0) {
                write(exchange, answer);
            }
        }
    }

    private Answer answer(Request request) {
        try {
            return service.answer(request);
        } catch (TwilioProblem e) {
            return new Answer(e.status(), e.body());
        } catch (IllegalArgumentException | JacksonException e) {
            return new Answer(400, Map.of("message", String.valueOf(e.getMessage())));
        } catch (InterruptedException e) {
            return Answer.NOTHING;
        } catch (RuntimeException e) {
            LOG.error("{} {} broke the stand-in", request.method(), request.path(), e);
            return new Answer(500, new TwilioProblem(500, 20500, "The stand-in failed: " + e).body());
        }
    }

    private static void write(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.body() == null ? new byte[0] : JSON.writeValueAsBytes(answer.body());
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.getResponseHeaders().set("X-Sandbox", "Vocelio carrier stand-in, not Twilio");
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
