package ai.vocelio.sandbox.model;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** JSON on the wire, and the names by which the stand-in can be told from a real model. */
final class Wire {

    /** What every answer names as its model and fingerprint. */
    static final String STAND_IN = "vocelio-stand-in";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Wire() {}

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static ArrayNode list() {
        return JSON.createArrayNode();
    }

    static JsonNode text(String value) {
        return StringNode.valueOf(value);
    }

    static JsonNode nothing() {
        return NullNode.getInstance();
    }

    static JsonNode read(byte[] body) {
        try {
            var node = JSON.readTree(body);
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException broken) {
            // falls through: the caller learns the same either way
        }
        throw ModelProblem.unreadable("We could not parse the JSON body of your request: a JSON object is expected.");
    }
}
