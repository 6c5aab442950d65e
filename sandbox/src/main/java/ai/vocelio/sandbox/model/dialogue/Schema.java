package ai.vocelio.sandbox.model.dialogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** A tool's JSON schema, read for the names and lists of values that it allows. */
record Schema(Map<String, JsonNode> properties, List<String> required) {

    static Schema of(Tool tool) {
        var properties = new LinkedHashMap<String, JsonNode>();
        tool.parameters()
                .path("properties")
                .properties()
                .forEach(entry -> properties.put(entry.getKey(), entry.getValue()));
        var required = new ArrayList<String>();
        tool.parameters().path("required").forEach(name -> required.add(name.asString("")));
        return new Schema(properties, required);
    }

    /** The first property whose name matches, leaving out one that is taken already; empty when there is none. */
    String named(String pattern, String taken) {
        var wanted = Pattern.compile("(?i)" + pattern);
        return properties.keySet().stream()
                .filter(name -> !name.equals(taken) && wanted.matcher(name).find())
                .findFirst()
                .orElse("");
    }

    List<String> allowed(String property) {
        var allowed = new ArrayList<String>();
        for (var value : properties
                .getOrDefault(property, tools.jackson.databind.node.MissingNode.getInstance())
                .path("enum")) {
            if (value.isString()) {
                allowed.add(value.asString());
            }
        }
        return allowed;
    }

    String type(String property) {
        var type = properties.get(property) == null
                ? null
                : properties.get(property).path("type");
        if (type == null) {
            return "string";
        }
        return type.isArray() ? type.path(0).asString("string") : type.asString("string");
    }

    boolean nullable(String property) {
        var type = properties.get(property);
        return type != null
                && type.path("type").toString().toLowerCase(Locale.ROOT).contains("null");
    }
}
