package ai.vocelio.sandbox.model.dialogue;

import ai.vocelio.sandbox.model.hearing.Slot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the tool that fits an intention and fills in its arguments as its schema asks. */
final class Toolbox {

    private static final Pattern NOTE =
            Pattern.compile("(?i)note|fact|remember|record_?(?:info|detail|answer|data)|save|store");
    private static final Pattern TRANSFER = Pattern.compile("(?i)transfer|hand_?off|escalat|connect_to|forward");
    private static final Pattern END =
            Pattern.compile("(?i)end_?(?:the_?)?(?:call|conversation)|hang_?up|finish|close_?call|terminate");
    private static final Pattern BOOK = Pattern.compile(
            "(?i)book|schedule_?(?:appointment|visit)|create_?(?:appointment|booking|reservation)|reserve");
    private static final String VALUE = "^(value|text|content|answer|detail|note|information|info|statement|fact|data)";
    private static final String KEY = "^(key|name|label|field|topic|fact|type|kind|category|title|subject)";
    private static final String NUMBER = "number|phone|destination|target|department|^to$|extension|queue";
    private static final String TEXT = "summary|reason|note|message|comment|context|detail|description";
    private static final Pattern E164 = Pattern.compile("\\+\\d{8,15}");

    private final List<Tool> tools;
    private final String instructions;

    Toolbox(List<Tool> tools, String instructions) {
        this.tools = tools;
        this.instructions = instructions;
    }

    Optional<ToolCall> note(Slot slot, String value) {
        return find(NOTE).flatMap(tool -> {
            var schema = Schema.of(tool);
            var form = new Form(schema);
            var valueField = schema.named(VALUE, "");
            var keyField = schema.named(KEY, valueField);
            if (valueField.isEmpty()) {
                valueField = schema.named(".*", keyField);
            }
            if (!keyField.isEmpty() && !form.choose(keyField, slot.key(), slot.kind())) {
                return Optional.empty();
            }
            form.text(valueField, keyField.isEmpty() ? slot.label() + ": " + value : value);
            return Optional.of(form.call(tool.name()));
        });
    }

    Optional<ToolCall> transfer(String summary) {
        return find(TRANSFER).map(tool -> {
            var schema = Schema.of(tool);
            var form = new Form(schema);
            form.text(schema.named(TEXT, ""), summary);
            var destination = schema.named(NUMBER, "");
            var number = E164.matcher(tool.description() + " " + instructions);
            if (number.find() && schema.allowed(destination).isEmpty()) {
                form.text(destination, number.group());
            }
            return form.call(tool.name());
        });
    }

    Optional<ToolCall> end(Outcome outcome, String summary) {
        return find(END).map(tool -> end(tool, outcome, summary));
    }

    private static ToolCall end(Tool tool, Outcome outcome, String summary) {
        var schema = Schema.of(tool);
        var form = new Form(schema);
        var field = schema.named("outcome|result|disposition|status|resolution", "");
        if (field.isEmpty()) {
            field = schema.properties().keySet().stream()
                    .filter(name -> !schema.allowed(name).isEmpty())
                    .findFirst()
                    .orElse("");
        }
        form.text(field, outcome.among(schema.allowed(field)));
        form.text(schema.named(TEXT, field), summary);
        return form.call(tool.name());
    }

    Optional<ToolCall> book(Map<Slot, String> facts) {
        return find(BOOK).map(tool -> {
            var schema = Schema.of(tool);
            var form = new Form(schema);
            for (var fact : facts.entrySet()) {
                schema.properties().keySet().stream()
                        .filter(name ->
                                fact.getKey().kind().in(name.replace('_', ' ')).isPresent()
                                        || name.equalsIgnoreCase(fact.getKey().key()))
                        .filter(form::isFree)
                        .findFirst()
                        .ifPresent(name -> form.text(name, fact.getValue()));
            }
            return form.call(tool.name());
        });
    }

    /** The tool that the request insists on, filled with what fits. */
    ToolCall forced(String name, Map<Slot, String> facts, Outcome outcome) {
        var only = new Toolbox(
                tools.stream().filter(tool -> tool.name().equals(name)).toList(), instructions);
        var summary = String.join(", ", facts.values());
        return only.end(outcome, summary)
                .or(() -> only.transfer(summary))
                .or(() -> only.book(facts))
                .or(() -> facts.entrySet().stream()
                        .findFirst()
                        .flatMap(fact -> only.note(fact.getKey(), fact.getValue())))
                .orElseGet(() -> new Form(Schema.of(only.tools.getFirst())).call(name));
    }

    boolean isClosing(ToolCall call) {
        return END.matcher(call.name()).find() || TRANSFER.matcher(call.name()).find();
    }

    boolean isBooking(ToolCall call) {
        return BOOK.matcher(call.name()).find();
    }

    private Optional<Tool> find(Pattern named) {
        return tools.stream().filter(tool -> named.matcher(tool.name()).find()).findFirst();
    }
}
