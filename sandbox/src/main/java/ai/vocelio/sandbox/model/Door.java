package ai.vocelio.sandbox.model;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** Lets a request in: the key, the address, the labels on the way out. */
final class Door implements HttpHandler {

    private final ModelSettings settings;
    private final Answers answers;

    Door(ModelSettings settings, Answers answers) {
        this.settings = settings;
        this.answers = answers;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("x-vocelio-stand-in", "true");
        headers.set("x-request-id", "req_" + UUID.randomUUID().toString().replace("-", ""));
        try {
            route(exchange);
        } catch (ModelProblem refused) {
            refuse(exchange, refused);
        }
        // Not in a finally: an ordered cut must leave the answer open, so that the server drops the connection.
        exchange.close();
    }

    private void route(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var request = exchange.getRequestMethod() + " " + path;
        if (request.equals("GET /health")) {
            json(exchange, Labels.health(answers.asked()));
        } else if (path.startsWith("/sandbox/faults")) {
            faults(exchange);
        } else {
            requireKey(exchange);
            v1(exchange, request);
        }
    }

    private void v1(HttpExchange exchange, String request) throws IOException {
        if (request.equals("POST /v1/chat/completions")) {
            var asked = ChatRequest.read(body(exchange));
            answers.answer(exchange, asked.conversation(), new ChatWriter(asked));
        } else if (request.equals("POST /v1/responses")) {
            var asked = ResponseRequest.read(body(exchange));
            answers.answer(exchange, asked.conversation(), new ResponseWriter(asked));
        } else if (request.equals("GET /v1/models")) {
            json(exchange, Labels.models());
        } else if (request.startsWith("GET /v1/models/")) {
            json(exchange, Labels.model(request.substring("GET /v1/models/".length())));
        } else {
            throw ModelProblem.unknownAddress(
                    exchange.getRequestMethod(), exchange.getRequestURI().getPath());
        }
    }

    private void faults(HttpExchange exchange) throws IOException {
        switch (exchange.getRequestMethod()) {
            case "POST" -> answers.faults().order(Fault.from(Wire.read(body(exchange))));
            case "DELETE" -> answers.faults().clear();
            default -> {}
        }
        json(exchange, Wire.object().put("pending", answers.faults().pending()));
    }

    private void requireKey(HttpExchange exchange) {
        var header = exchange.getRequestHeaders().getFirst("authorization");
        if (header == null || !header.startsWith("Bearer ") || header.length() == "Bearer ".length()) {
            throw ModelProblem.unauthorized(
                    "You didn't provide an API key. You need to provide your API key in an Authorization header"
                            + " using Bearer auth (i.e. Authorization: Bearer YOUR_KEY).",
                    null);
        }
        var key = header.substring("Bearer ".length());
        if (!settings.key().isEmpty() && !settings.key().equals(key)) {
            throw ModelProblem.unauthorized("Incorrect API key provided.", "invalid_api_key");
        }
    }

    private static byte[] body(HttpExchange exchange) throws IOException {
        return exchange.getRequestBody().readAllBytes();
    }

    static void json(HttpExchange exchange, ObjectNode body) throws IOException {
        send(exchange, 200, body.toString());
    }

    private static void refuse(HttpExchange exchange, ModelProblem refused) throws IOException {
        if (refused.status() == 429) {
            exchange.getResponseHeaders().set("retry-after-ms", "200");
        }
        send(exchange, refused.status(), refused.body());
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("content-type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
