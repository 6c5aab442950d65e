package ai.vocelio.bff.testing;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A raw socket of the graphql-transport-ws protocol. */
public final class TestSocket implements WebSocket.Listener, AutoCloseable {

    private static final long PATIENCE_SECONDS = 20;

    private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
    private final CompletableFuture<Closing> closing = new CompletableFuture<>();
    private final StringBuilder part = new StringBuilder();
    private @Nullable WebSocket socket;

    private TestSocket() {}

    static TestSocket open(HttpClient http, URI address, String protocol, @Nullable String origin) {
        TestSocket opened = new TestSocket();
        WebSocket.Builder builder = http.newWebSocketBuilder();
        if (!protocol.isEmpty()) {
            builder.subprotocols(protocol);
        }
        if (origin != null) {
            builder.header("Origin", origin);
        }
        opened.socket = builder.buildAsync(address, opened).join();
        return opened;
    }

    /** Sends a message as it is. */
    public void send(String message) {
        java.util.Objects.requireNonNull(socket).sendText(message, true).join();
    }

    /** Sends connection_init with this token and awaits the acknowledgement. */
    public void init(@Nullable String token) {
        init(token, null);
    }

    /** The same for somebody who acts in another organization by this support access. */
    void init(@Nullable String token, @Nullable String acting) {
        send(hello(token, acting));
        JsonNode answer = next();
        if (!answer.at("/type").asString().equals("connection_ack")) {
            throw new IllegalStateException("Not acknowledged: " + answer);
        }
    }

    /** The first message. */
    static String hello(@Nullable String token, @Nullable String acting) {
        Map<String, Object> payload = new LinkedHashMap<>();
        if (token != null) {
            payload.put("Authorization", "Bearer " + token);
        }
        if (acting != null) {
            payload.put("Vocelio-Acting-In", acting);
        }
        return GraphQlClient.JSON.writeValueAsString(
                payload.isEmpty()
                        ? Map.of("type", "connection_init")
                        : Map.of("type", "connection_init", "payload", payload));
    }

    /** Asks to execute an operation. */
    public TestSocket subscribe(String id, String document, Map<String, ?> variables) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("id", id);
        message.put("type", "subscribe");
        message.put("payload", Map.of("query", document, "variables", variables));
        send(GraphQlClient.JSON.writeValueAsString(message));
        return this;
    }

    /** The next message. */
    public JsonNode next() {
        try {
            JsonNode message = messages.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (message == null) {
                throw new IllegalStateException("No message came; closing: " + closing.getNow(null));
            }
            return message;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Awaits the end that the edge gave it. */
    public Closing closing() {
        return closing.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        part.append(text);
        if (last) {
            messages.add(GraphQlClient.JSON.readTree(part.toString()));
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closing.complete(new Closing(code, reason));
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable thrown) {
        closing.completeExceptionally(thrown);
    }

    @Override
    public void close() {
        java.util.Objects.requireNonNull(socket).abort();
    }

    /** How a socket was closed. */
    public record Closing(int code, String reason) {}
}
