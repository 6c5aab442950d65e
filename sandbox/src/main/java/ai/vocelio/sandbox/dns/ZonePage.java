package ai.vocelio.sandbox.dns;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a name server's owner does in its own page: {@code PUT {"name": …, "texts": […], "alias": …}} has the zone know these
 * records of a name, GET tells what it knows. JSON alone is taken, which no page of another site may send.
 */
public record ZonePage(Zone zone) implements HttpHandler {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST = 10_000;

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestMethod()) {
                case "GET" -> answer(exchange, 200);
                case "PUT" -> answer(exchange, isTold(exchange) ? 200 : 400);
                default -> answer(exchange, 405);
            }
        }
    }

    private boolean isTold(HttpExchange exchange) throws IOException {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (type == null || !type.startsWith("application/json")) {
            return false;
        }
        byte[] body = exchange.getRequestBody().readNBytes(LONGEST);
        try {
            JsonNode record = JSON.readTree(body);
            String name = record.path("name").asString("");
            if (name.isBlank()) {
                return false;
            }
            zone.texts(
                    name,
                    record.path("texts").valueStream().map(JsonNode::asString).toArray(String[]::new));
            zone.alias(name, record.path("alias").asString(""));
            return true;
        } catch (JacksonException noJson) {
            return false;
        }
    }

    private void answer(HttpExchange exchange, int status) throws IOException {
        byte[] known = JSON.writeValueAsString(
                        new TreeMap<>(Map.of("texts", zone.allTexts(), "aliases", zone.allAliases())))
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, known.length);
        exchange.getResponseBody().write(known);
    }
}
