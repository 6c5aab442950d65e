package ai.vocelio.sandbox.model.dialogue;

import ai.vocelio.sandbox.model.hearing.Kind;
import ai.vocelio.sandbox.model.hearing.Slot;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the agent's last words ask of the person; recognized in any words, because the opening line is not ours. */
enum Stage {
    CONFIRMING(
            "is (?:that|this|it) (?:right|correct|all right)|es correcto|ist das (?:so )?(?:richtig|korrekt)|stimmt das"),
    CHANGING("what (?:should|shall|can|would) (?:i|you like to|we) change|qué debo cambiar|was soll ich ändern"),
    ANYTHING_ELSE("anything else|something else|algo más|noch etwas"),
    CALLBACK_TIME(
            "call you back|colleague call|devolverle la llamada|(?:dürfen|sollen|können) wir sie zurückrufen|time to call"),
    LANGUAGE_OFFER("only speak|solo hablo|spreche leider nur|go on in|podemos seguir en|weitermachen"),
    GOOD_TIME(
            "good (?:time|moment)|a (?:moment|minute|second) (?:to talk|for me|right now|now)|buen momento|un momento para"
                    + "|passt es (?:ihnen )?gerade|kurz zeit|are you free to talk"),
    OFFER(
            "would you like|do you want|shall (?:we|i) (?:book|arrange|schedule)|can (?:we|i) (?:book|arrange|schedule|find)"
                    + "|may (?:we|i) (?:book|arrange)|are you interested|le gustaría (?:reservar|concertar|una)|möchten sie (?:einen|gern)"),
    QUESTION("(?!)"),
    FREE("");

    private final Pattern said;

    Stage(String said) {
        this.said = Pattern.compile("(?iuU)" + said);
    }

    static Stage of(String assistant) {
        var question = question(assistant);
        for (var stage : values()) {
            if (stage.said.matcher(question).find()) {
                return stage == FREE && question.endsWith("?") ? QUESTION : stage;
            }
        }
        return FREE;
    }

    /** The slot that the assistant's last question is about, when it is one of these. */
    static Optional<Slot> askedSlot(String assistant, Iterable<Slot> slots) {
        var question = question(assistant);
        Slot nearest = null;
        var where = Integer.MAX_VALUE;
        for (var slot : slots) {
            var at = slot.kind() == Kind.OTHER
                    ? place(question, slot.label())
                    : slot.kind().in(question).orElse(-1);
            if (at >= 0 && at < where) {
                nearest = slot;
                where = at;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** The last sentence that asks, or everything when none does (it may have been cut off). */
    static String question(String assistant) {
        var found = Pattern.compile("[^.!?]*\\?").matcher(assistant).results().reduce((one, other) -> other);
        return found.map(match -> match.group().strip()).orElse(assistant);
    }

    private static int place(String text, String label) {
        return text.toLowerCase(Locale.ROOT).indexOf(label);
    }
}
