package ai.vocelio.sandbox.model;

import tools.jackson.databind.node.ObjectNode;

/** What the stand-in says about itself. */
final class Labels {

    /** A model name that starts so is unknown, so that a client can be shown what happens then. */
    static final String UNKNOWN = "missing-";

    private static final long SINCE = 1_767_225_600;

    private Labels() {}

    static ObjectNode health(long asked) {
        var health = Wire.object();
        health.put("status", "UP");
        health.put("standIn", true);
        health.put("name", Wire.STAND_IN);
        health.put("description", "A deterministic stand-in for a language model, not a model.");
        health.put("asked", asked);
        return health;
    }

    static ObjectNode models() {
        var list = Wire.object().put("object", "list");
        list.putArray("data").add(model(Wire.STAND_IN));
        return list;
    }

    static ObjectNode model(String id) {
        requireKnown(id);
        return Wire.object()
                .put("id", id)
                .put("object", "model")
                .put("created", SINCE)
                .put("owned_by", Wire.STAND_IN);
    }

    static void requireKnown(String model) {
        if (model.startsWith(UNKNOWN)) {
            throw ModelProblem.unknownModel(model);
        }
    }
}
