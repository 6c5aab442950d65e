package ai.vocelio.sandbox.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Everybody who can answer, and the magic numbers under which they are reached (docs/sandbox.md lists them). */
public final class People {
    private static final YAMLMapper YAML = YAMLMapper.builder().build();
    private static final Pattern FICTITIOUS = Pattern.compile("\\+1\\d{3}555(01\\d{2})");
    private final Map<String, Persona> byName = new LinkedHashMap<>();
    private final JsonNode phoneBook;

    /** Reads the people that come with the sandbox. */
    public People() {
        phoneBook = read("phonebook");
        for (JsonNode name : phoneBook.path("people")) {
            load(name.asString());
        }
    }

    /** Who answers this number (E.164): the last four digits of a +1 xxx 555-01xx number choose. */
    public Persona at(String number) {
        Matcher magic = FICTITIOUS.matcher(number);
        JsonNode name = magic.matches() ? phoneBook.path("numbers").path(magic.group(1)) : phoneBook.path("default");
        return named(name.isMissingNode() ? phoneBook.path("default").asString() : name.asString());
    }

    /**
     * The person of that name.
     *
     * @throws IllegalArgumentException when there is none; the message lists the names there are
     */
    public Persona named(String name) {
        Persona persona = byName.get(name);
        if (persona == null) {
            throw new IllegalArgumentException("No person '" + name + "'; there are " + byName.keySet());
        }
        return persona;
    }

    public Collection<Persona> all() {
        return byName.values();
    }

    private void load(String name) {
        JsonNode file = read(name);
        JsonNode parent = file.path("extends");
        @Nullable Persona base = parent.isMissingNode() ? null : named(parent.asString());
        byName.put(name, new PersonaFile(file, base).read(name));
    }

    private static JsonNode read(String name) {
        try (InputStream file = People.class.getResourceAsStream("/people/" + name + ".yaml")) {
            if (file == null) {
                throw new IllegalStateException("The sandbox lacks people/" + name + ".yaml");
            }
            return YAML.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
