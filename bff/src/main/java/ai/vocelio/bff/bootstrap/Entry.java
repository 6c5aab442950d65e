package ai.vocelio.bff.bootstrap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** An object of the bootstrap file that knows its path, so that each fault can name the field. */
record Entry(String path, JsonNode json) {

    /** Refuses what is not an object, and fields that nobody reads: a misspelt one would be ignored without a word. */
    Entry with(String... fields) {
        if (!json.isObject()) {
            throw new BootstrapFault((path.isEmpty() ? "The file" : path) + " must be an object.");
        }
        for (String name : json.propertyNames()) {
            if (!Set.of(fields).contains(name)) {
                throw new BootstrapFault(at(name) + " is unknown; known are " + String.join(", ", fields) + ".");
            }
        }
        return this;
    }

    String text(String name) {
        JsonNode value = json.path(name);
        if (!value.isString() || value.asString().isBlank()) {
            throw new BootstrapFault(at(name) + " must be a text that is not empty.");
        }
        return value.asString().strip();
    }

    /** A text in a certain form. The value itself is not repeated: it may be a secret in the wrong place. */
    <T> T text(String name, String form, Function<String, T> read) {
        String text = text(name);
        try {
            return read.apply(text);
        } catch (RuntimeException e) {
            throw new BootstrapFault(at(name) + " must be " + form + ".");
        }
    }

    /** The same, when it is there. */
    <T> Optional<T> optional(String name, String form, Function<String, T> read) {
        return json.path(name).isMissingNode() ? Optional.empty() : Optional.of(text(name, form, read));
    }

    Optional<Entry> object(String name) {
        JsonNode value = json.path(name);
        return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(new Entry(at(name), value));
    }

    List<Entry> list(String name) {
        JsonNode value = json.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return List.of();
        }
        if (!value.isArray()) {
            throw new BootstrapFault(at(name) + " must be a list.");
        }
        List<Entry> entries = new ArrayList<>();
        value.forEach(item -> entries.add(new Entry(at(name) + "[" + entries.size() + "]", item)));
        return entries;
    }

    String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
