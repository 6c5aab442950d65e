package ai.vocelio.sandbox.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one person's YAML; what a file leaves out comes from the person it {@code extends}, else from defaults. */
final class PersonaFile {
    private static final Manner USUAL = new Manner(700, 8_000, 24);
    private final JsonNode file;
    private final @Nullable Persona parent;

    PersonaFile(JsonNode file, @Nullable Persona parent) {
        this.file = file;
        this.parent = parent;
    }

    Persona read(String name) {
        String language = text(file, "language", parent == null ? "en-US" : parent.language());
        return new Persona(name, language, pickup(), manner(), script());
    }

    private Pickup pickup() {
        JsonNode pickup = file.path("pickup");
        return new Pickup(
                Pickup.Outcome.valueOf(constant(text(pickup, "outcome", "answer"))),
                pickup.path("afterMs").asLong(2_500),
                Pickup.AnsweredBy.valueOf(constant(text(pickup, "answeredBy", "human"))));
    }

    private Manner manner() {
        Manner base = parent == null ? USUAL : parent.manner();
        return new Manner(
                file.path("thinkMs").asLong(base.thinkMs()),
                file.path("patienceMs").asLong(base.patienceMs()),
                file.path("maxReplies").asInt(base.maxReplies()));
    }

    private Script script() {
        Script base = parent == null ? new Script("", List.of(), List.of(), List.of(), List.of()) : parent.script();
        var lines = new ArrayList<Line>();
        file.path("lines").forEach(node -> lines.add(line(node)));
        lines.addAll(base.lines());
        return new Script(
                text(file, "greeting", base.greeting()),
                List.copyOf(lines),
                file.has("otherwise") ? texts(file.get("otherwise")) : base.otherwise(),
                file.has("silence") ? texts(file.get("silence")) : base.silence(),
                file.has("interjections") ? interjections() : base.interjections());
    }

    private static Line line(JsonNode node) {
        return new Line(
                Pattern.compile(node.path("when").asString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
                texts(node.path("say")),
                text(node, "keys", ""),
                node.path("hangUp").asBoolean(false));
    }

    private List<Interjection> interjections() {
        var all = new ArrayList<Interjection>();
        for (JsonNode node : file.path("interjections")) {
            var saying =
                    new Saying(text(node, "say", ""), "", node.path("hangUp").asBoolean(false));
            all.add(new Interjection(
                    node.path("turn").asInt(), node.path("afterWords").asInt(), saying));
        }
        return List.copyOf(all);
    }

    private static List<String> texts(JsonNode node) {
        if (node.isString()) {
            return List.of(node.asString());
        }
        var all = new ArrayList<String>();
        node.forEach(each -> all.add(each.asString()));
        return List.copyOf(all);
    }

    private static String text(JsonNode node, String field, String otherwise) {
        return node.path(field).isMissingNode() ? otherwise : node.path(field).asString();
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
