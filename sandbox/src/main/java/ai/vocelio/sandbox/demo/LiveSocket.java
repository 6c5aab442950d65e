package ai.vocelio.sandbox.demo;

import ai.vocelio.sandbox.process.Failure;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Subscriptions over one socket, in the protocol graphql-transport-ws (github.com/enisdenjo/graphql-ws, PROTOCOL.md). */
final class LiveSocket implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
    private final Map<String, Consumer<JsonNode>> subscriptions = new HashMap<>();
    private final WebSocket socket;

    private LiveSocket(HttpClient client, URI address, String origin) {
        this.socket = client.newWebSocketBuilder()
                .subprotocols("graphql-transport-ws")
                .header("Origin", origin)
                .connectTimeout(PATIENCE)
                .buildAsync(address, new Receiver())
                .join();
    }

    /** Connects to the API's address and logs in with the token. */
    static LiveSocket open(HttpClient client, URI endpoint, String token) {
        String address = endpoint.toString().replaceFirst("^http", "ws");
        String origin = endpoint.getScheme() + "://" + endpoint.getAuthority();
        try {
            LiveSocket live = new LiveSocket(client, URI.create(address), origin);
            live.send(Map.of("type", "connection_init", "payload", Map.of("Authorization", "Bearer " + token)));
            live.await("connection_ack", live.take(PATIENCE));
            return live;
        } catch (CompletionException e) {
            throw new Failure("Vocelio does not open a socket at %s: %s".formatted(address, e.getCause()), e);
        }
    }

    /** From now on each event of the subscription goes to the consumer, in the thread that pumps. */
    void subscribe(String id, Document document, Consumer<JsonNode> event) {
        subscriptions.put(id, event);
        send(Map.of("id", id, "type", "subscribe", "payload", document.payload()));
    }

    /** Hands on what has arrived, waiting for at most so long; a Failure when the server reports one. */
    void pump(Duration atMost) {
        JsonNode message = take(atMost);
        if (message == null) {
            return;
        }
        switch (message.path("type").asString("")) {
            case "next" ->
                subscriptions
                        .getOrDefault(message.path("id").asString(), ignored -> {})
                        .accept(message.path("payload").path("data"));
            case "ping" -> send(Map.of("type", "pong"));
            case "error" ->
                throw new Failure("the subscription was refused: "
                        + message.at("/payload/0/message").asString("no message"));
            case "closed" ->
                throw new Failure(
                        "Vocelio closed the socket: " + message.path("reason").asString(""));
            default -> {}
        }
    }

    private void await(String type, @Nullable JsonNode message) {
        String got = message == null ? "nothing" : message.path("type").asString("nothing");
        if (!type.equals(got)) {
            throw new Failure("the socket was not accepted: expected %s, got %s".formatted(type, message));
        }
    }

    private @Nullable JsonNode take(Duration atMost) {
        try {
            return messages.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted", e);
        }
    }

    private void send(Map<String, Object> message) {
        socket.sendText(JSON.writeValueAsString(message), true).join();
    }

    @Override
    public void close() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "")
                .orTimeout(2, TimeUnit.SECONDS)
                .exceptionally(late -> null);
        socket.abort();
    }

    /** Puts whole messages into the queue; a message may come in pieces. */
    private final class Receiver implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence piece, boolean last) {
            text.append(piece);
            if (last) {
                messages.add(JSON.readTree(text.toString()));
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed(code + " " + reason);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            closed(error.toString());
        }

        private void closed(String reason) {
            messages.add(JSON.valueToTree(Map.of("type", "closed", "reason", reason)));
        }
    }
}
