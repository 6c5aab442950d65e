package ai.vocelio.bff.house;

import ai.vocelio.bff.testing.GraphQlClient;
import ai.vocelio.bff.testing.TestEvents;
import ai.vocelio.bff.testing.TestSocket;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The ways by which subscriptions are delivered. */
enum LiveWay {
    EVENT_STREAM {
        @Override
        JsonNode first(GraphQlClient client, String document, Map<String, ?> variables) {
            try (TestEvents events = client.events(document, variables)) {
                return Objects.requireNonNull(events.next(), document);
            }
        }
    },
    SOCKET {
        @Override
        JsonNode first(GraphQlClient client, String document, Map<String, ?> variables) {
            try (TestSocket socket = client.socket()) {
                JsonNode message = socket.subscribe("1", document, variables).next();
                return message.at("/type").asString().equals("error")
                        ? JsonMapper.shared().createObjectNode().set("errors", message.at("/payload"))
                        : message.at("/payload");
            }
        }
    };

    /** The first result, as a query would be answered: {@code data}, or {@code errors} alone. */
    abstract JsonNode first(GraphQlClient client, String document, Map<String, ?> variables);
}
