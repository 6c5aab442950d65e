package ai.vocelio.sandbox.model;

import ai.vocelio.sandbox.model.dialogue.Tool;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The fields that both kinds of request share. */
final class Fields {

    private Fields() {}

    static String model(JsonNode request) {
        var model = request.path("model").asString("");
        if (model.isBlank()) {
            throw ModelProblem.missing("model");
        }
        Labels.requireKnown(model);
        return model;
    }

    /** Text given as a string or as a list of parts. */
    static String content(JsonNode message, String at) {
        var content = message.path("content");
        if (content.isString()) {
            return content.asString();
        }
        if (!content.isArray()) {
            throw ModelProblem.invalid(at + ".content", "Invalid value for 'content': expected a string or an array.");
        }
        var text = new StringBuilder();
        for (var part : content) {
            text.append(part.path("text").asString(""));
        }
        return text.toString();
    }

    /**
     * The tools that may be used.
     *
     * @param nested whether name and parameters stand inside a {@code function} object, as in chat completions
     */
    static List<Tool> tools(JsonNode request, boolean nested) {
        var tools = new ArrayList<Tool>();
        if (request.path("tool_choice").asString("").equals("none")) {
            return tools;
        }
        for (var tool : request.path("tools")) {
            if (tool.path("type").asString("").equals("function")) {
                tools.add(tool(nested ? tool.path("function") : tool, "tools[" + tools.size() + "]"));
            }
        }
        return tools;
    }

    private static Tool tool(JsonNode function, String at) {
        var name = function.path("name").asString("");
        if (!name.matches("[a-zA-Z0-9_-]{1,64}")) {
            throw ModelProblem.invalid(
                    at + ".function.name", "Invalid '" + at + ".function.name': expected ^[a-zA-Z0-9_-]{1,64}$.");
        }
        return new Tool(name, function.path("description").asString(""), function.path("parameters"));
    }

    /** The one tool that must be used, or empty: "required" means the first when there is only one. */
    static String forcedTool(JsonNode request, List<Tool> tools) {
        var choice = request.path("tool_choice");
        var name = choice.path("function")
                .path("name")
                .asString(choice.path("name").asString(""));
        if (!name.isEmpty() && tools.stream().noneMatch(tool -> tool.name().equals(name))) {
            throw ModelProblem.invalid("tool_choice", "Tool choice '" + name + "' not found in 'tools' parameter.");
        }
        var required = choice.asString("").equals("required") && tools.size() == 1;
        return required ? tools.getFirst().name() : name;
    }
}
