package ai.vocelio.sandbox.model.dialogue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The engine's own lines in one language. */
final class Phrases {

    private static final Map<Language, Phrases> ALL = new EnumMap<>(Language.class);

    static {
        for (var language : Language.values()) {
            if (language.spoken()) {
                ALL.put(language, new Phrases(load(language)));
            }
        }
    }

    private final Properties lines;

    private Phrases(Properties lines) {
        this.lines = lines;
    }

    static Phrases in(Language language) {
        return Objects.requireNonNull(ALL.get(language), () -> "no lines in " + language);
    }

    /** The line with this key; pairs of name and value fill its braces. */
    String say(String key, String... filling) {
        var line = Objects.requireNonNull(lines.getProperty(key), () -> "no line " + key);
        for (var at = 0; at < filling.length; at += 2) {
            line = line.replace("{" + filling[at] + "}", filling[at + 1]);
        }
        return line.replaceAll("\\s+([.,?])", "$1").strip();
    }

    private static Properties load(Language language) {
        var name = "lines_" + language.name().toLowerCase(Locale.ROOT) + ".properties";
        var lines = new Properties();
        try (var file = Objects.requireNonNull(Phrases.class.getResourceAsStream(name), name);
                var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            lines.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
        return lines;
    }
}
