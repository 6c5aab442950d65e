package ai.vocelio.sandbox.model;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Server-sent events, flushed one by one. */
final class EventStream {

    private final OutputStream out;

    private EventStream(OutputStream out) {
        this.out = out;
    }

    static EventStream open(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("content-type", "text/event-stream; charset=utf-8");
        exchange.getResponseHeaders().set("cache-control", "no-cache");
        exchange.sendResponseHeaders(200, 0);
        return new EventStream(exchange.getResponseBody());
    }

    void data(JsonNode event) throws IOException {
        write(null, event.toString());
    }

    void event(String name, JsonNode event) throws IOException {
        write(name, event.toString());
    }

    void done() throws IOException {
        write(null, "[DONE]");
    }

    private void write(@Nullable String name, String data) throws IOException {
        var event = (name == null ? "" : "event: " + name + "\n") + "data: " + data + "\n\n";
        out.write(event.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
