package ai.vocelio.sandbox.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** A GraphQL operation with its variables, as it travels over HTTP and over the socket. */
public record Document(String query, Map<String, ?> variables) {

    /** The operation in the file of this name beside this class, or anywhere on the class path when it begins with a slash. */
    public static Document named(String name, Map<String, ?> variables) {
        try (InputStream file = Document.class.getResourceAsStream(name + ".graphql")) {
            byte[] text = Objects.requireNonNull(file, name).readAllBytes();
            return new Document(new String(text, StandardCharsets.UTF_8), variables);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, Object> payload() {
        return Map.of("query", query, "variables", variables);
    }

    String json() {
        return JsonMapper.shared().writeValueAsString(payload());
    }
}
