package ai.vocelio.brain.openai;

import ai.vocelio.brain.ToolRequest;
import com.openai.models.chat.completions.ChatCompletionChunk.Choice.Delta.ToolCall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts tool requests together: their arguments arrive in fragments, by index; name and id only in the first. */
final class ToolFragments {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<Long, Parts> byIndex = new TreeMap<>();

    void add(ToolCall fragment) {
        Parts parts = byIndex.computeIfAbsent(fragment.index(), index -> new Parts());
        fragment.id().ifPresent(parts.id::append);
        fragment.function().ifPresent(function -> {
            function.name().ifPresent(parts.name::append);
            function.arguments().ifPresent(parts.arguments::append);
        });
    }

    List<ToolRequest> requests() {
        return byIndex.values().stream()
                .map(parts -> new ToolRequest(
                        parts.id.toString(), parts.name.toString(), arguments(parts.arguments.toString())))
                .toList();
    }

    private static Map<String, String> arguments(String json) {
        var values = new LinkedHashMap<String, String>();
        try {
            JsonNode read = JSON.readTree(json);
            read.properties().forEach(entry -> values.put(entry.getKey(), text(entry.getValue())));
        } catch (JacksonException e) {
            values.clear();
        }
        return values;
    }

    private static String text(JsonNode value) {
        return value.isValueNode() ? value.asString() : value.toString();
    }

    private static final class Parts {
        private final StringBuilder id = new StringBuilder();
        private final StringBuilder name = new StringBuilder();
        private final StringBuilder arguments = new StringBuilder();
    }
}
