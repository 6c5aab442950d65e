package ai.vocelio.sandbox.carrier;

import ai.vocelio.sandbox.carrier.wire.Form;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.twilio.security.RequestValidator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** What stands where our bff stands: answers TwiML, collects callbacks, checks every signature with Twilio's own code. */
final class FakeApplication implements AutoCloseable {
    private final HttpServer server;
    private final RequestValidator validator;
    private final Map<String, String> twiml = new ConcurrentHashMap<>();
    final List<Hit> hits = new CopyOnWriteArrayList<>();

    /** One request of the carrier. */
    record Hit(String path, Map<String, String> fields, boolean signed, String token) {
        String status() {
            return fields.getOrDefault("CallStatus", "");
        }
    }

    FakeApplication(String authToken) throws IOException {
        validator = new RequestValidator(authToken);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    String url(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    /** Answers this path with TwiML inside a Response. */
    FakeApplication answering(String path, String verbs) {
        twiml.put(path, "<?xml version=\"1.0\"?><Response>" + verbs + "</Response>");
        return this;
    }

    List<Hit> at(String path) {
        return hits.stream().filter(hit -> hit.path().equals(path)).toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Map<String, String> fields = Form.parse(body).fields().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, e -> e.getValue().getFirst()));
            String signature = exchange.getRequestHeaders().getFirst("X-Twilio-Signature");
            boolean signed = validator.validate(url(exchange.getRequestURI().toString()), fields, signature);
            String token = exchange.getRequestHeaders().getFirst("I-Twilio-Idempotency-Token");
            hits.add(new Hit(path, fields, signed, token));
            byte[] answer = twiml.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/xml");
            exchange.sendResponseHeaders(
                    path.startsWith("/missing") ? 404 : 200, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
