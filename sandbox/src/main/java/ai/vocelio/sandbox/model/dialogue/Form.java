package ai.vocelio.sandbox.model.dialogue;

import ai.vocelio.sandbox.model.hearing.Kind;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The arguments of one tool call while they are being filled in. */
final class Form {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Schema schema;
    private final ObjectNode filled = JSON.createObjectNode();

    Form(Schema schema) {
        this.schema = schema;
    }

    boolean isFree(String property) {
        return !filled.has(property);
    }

    /** Fills a property with text, or with the number in it where the schema wants one; no property, no effect. */
    void text(String property, String value) {
        if (property.isEmpty()) {
            return;
        }
        var digits = value.replaceAll("\\D", "");
        switch (schema.type(property)) {
            case "integer", "number" -> filled.put(property, digits.isEmpty() ? 0 : Long.parseLong(digits));
            case "boolean" -> filled.put(property, true);
            default -> filled.put(property, value);
        }
    }

    /** Fills a property with the key, or with the allowed value that means it; false when none does. */
    boolean choose(String property, String key, Kind kind) {
        var allowed = schema.allowed(property);
        if (allowed.isEmpty()) {
            text(property, key);
            return true;
        }
        var fitting = allowed.stream()
                .filter(name ->
                        name.equalsIgnoreCase(key) || kind.in(words(name)).isPresent())
                .findFirst()
                .or(() -> allowed.stream()
                        .filter(name -> name.equalsIgnoreCase("other"))
                        .findFirst());
        fitting.ifPresent(name -> text(property, name));
        return fitting.isPresent();
    }

    ToolCall call(String tool) {
        for (var property : schema.required()) {
            if (isFree(property)) {
                leftOver(property);
            }
        }
        return new ToolCall(tool, filled.toString());
    }

    private void leftOver(String property) {
        if (schema.nullable(property)) {
            filled.putNull(property);
        } else if (!schema.allowed(property).isEmpty()) {
            filled.put(property, schema.allowed(property).getFirst());
        } else {
            switch (schema.type(property)) {
                case "integer", "number" -> filled.put(property, 0);
                case "boolean" -> filled.put(property, false);
                case "array" -> filled.putArray(property);
                case "object" -> filled.putObject(property);
                default -> filled.put(property, "unknown");
            }
        }
    }

    private static String words(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
