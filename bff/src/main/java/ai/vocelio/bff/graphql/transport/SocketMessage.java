package ai.vocelio.bff.graphql.transport;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A message of the graphql-transport-ws protocol. */
sealed interface SocketMessage {

    /** Begins the conversation; the payload brings the access token. */
    record Init(Map<String, Object> payload) implements SocketMessage {}

    /** Asks whether we are there. */
    record Ping(@Nullable Object payload) implements SocketMessage {}

    /** Says that the client is there. */
    record Pong() implements SocketMessage {}

    /** Asks to execute an operation. */
    record Subscribe(String id, Map<String, Object> payload) implements SocketMessage {}

    /** Takes an operation back. */
    record Complete(String id) implements SocketMessage {}

    /**
     * Reads a message.
     *
     * @throws SocketFault 4400 when it is none of the protocol
     */
    static SocketMessage of(Map<String, Object> message) {
        if (!(message.get("type") instanceof String type)) {
            throw new SocketFault(SocketFault.BAD_MESSAGE, "Invalid message: type is missing");
        }
        return switch (type) {
            case "connection_init" -> new Init(payload(message, false));
            case "ping" -> new Ping(message.get("payload"));
            case "pong" -> new Pong();
            case "subscribe" -> new Subscribe(id(message), payload(message, true));
            case "complete" -> new Complete(id(message));
            default -> throw new SocketFault(SocketFault.BAD_MESSAGE, "Invalid message: unknown type");
        };
    }

    /** A message to the client. */
    static Map<String, Object> of(String type, @Nullable String id, @Nullable Object payload) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("type", type);
        if (id != null) {
            message.put("id", id);
        }
        if (payload != null) {
            message.put("payload", payload);
        }
        return message;
    }

    private static String id(Map<String, Object> message) {
        if (message.get("id") instanceof String id && !id.isEmpty()) {
            return id;
        }
        throw new SocketFault(SocketFault.BAD_MESSAGE, "Invalid message: id is missing");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> payload(Map<String, Object> message, boolean isRequired) {
        Object payload = message.get("payload");
        if (payload instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        if (payload == null && !isRequired) {
            return Map.of();
        }
        throw new SocketFault(SocketFault.BAD_MESSAGE, "Invalid message: payload must be an object");
    }
}
