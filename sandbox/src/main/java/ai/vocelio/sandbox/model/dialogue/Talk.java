package ai.vocelio.sandbox.model.dialogue;

import ai.vocelio.sandbox.model.dialogue.Turn.Role;
import ai.vocelio.sandbox.model.hearing.Ear;
import ai.vocelio.sandbox.model.hearing.Kind;
import ai.vocelio.sandbox.model.hearing.Slot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the talk stands: every turn is replayed, because nothing is remembered between two questions. */
final class Talk {

    /** Stands for an answer that could not be got and is left to be agreed later. */
    static final String OPEN = "?";

    private static final int TRIES = 2;
    private static final Pattern ASKS_FOR_LANGUAGE =
            Pattern.compile("(?iuU)speak|talk|habla|parle|sprech|sprichst|in (?:english|spanish|german|french)");
    private static final Pattern DISCLAIMS = Pattern.compile(
            "(?iuU)(?:no (?:hablo|entiendo)|don't (?:speak|understand)|do not (?:speak|understand)|spreche kein) \\w+");
    private static final Pattern NO_THANKS = Pattern.compile("(?iuU)^\\W*(?:no,? (?:thank|gracias)|nein,? danke)");

    private final Brief brief;
    private final Map<Slot, String> facts = new LinkedHashMap<>();
    private final Map<Slot, Integer> unclear = new LinkedHashMap<>();
    private final Set<Slot> fresh = new LinkedHashSet<>();
    private final List<ToolCall> earlierCalls = new ArrayList<>();
    private final List<ToolCall> newCalls = new ArrayList<>();
    private String assistant = "";
    private String said = "";
    private String toolResult = "";
    private Stage stage = Stage.FREE;
    private @Nullable Slot asked;
    private Move move = Move.ANSWER;
    private Language language;
    private int personTurns;
    private int silences;
    private int foreign;
    private boolean confirmed;

    private Talk(Brief brief) {
        this.brief = brief;
        this.language = brief.main();
    }

    static Talk of(List<Turn> turns) {
        var begun = false;
        var instructions = new StringBuilder();
        for (var turn : turns) {
            begun |= !turn.by(Role.INSTRUCTIONS);
            if (!begun) {
                instructions.append(turn.text()).append('\n');
            }
        }
        var talk = new Talk(BriefReader.read(instructions.toString()));
        turns.stream()
                .skip(turns.stream()
                        .takeWhile(turn -> turn.by(Role.INSTRUCTIONS))
                        .count())
                .forEach(talk::take);
        return talk;
    }

    private void take(Turn turn) {
        toolResult = "";
        switch (turn.role()) {
            case PERSON -> hear(turn.text());
            case INSTRUCTIONS -> follow(turn.text());
            case TOOL -> toolResult = turn.text();
            case ASSISTANT -> {
                newCalls.addAll(turn.calls());
                assistant = turn.text().isBlank() || asideLast() ? assistant : turn.text();
            }
        }
    }

    /** "Are you still there?" and "take your time" leave the question before them standing. */
    private boolean asideLast() {
        return !assistant.isEmpty() && (move == Move.SILENCE || move == Move.HOLD);
    }

    /** Instructions in the middle of the talk are stage directions: the person is silent, a machine answered. */
    private void follow(String direction) {
        var directed = Move.of(direction);
        if (directed == Move.SILENCE || directed == Move.VOICEMAIL) {
            hear(direction);
        }
    }

    private void hear(String text) {
        said = text;
        personTurns++;
        earlierCalls.addAll(newCalls);
        newCalls.clear();
        fresh.clear();
        stage = assistant.isEmpty() ? Stage.FREE : Stage.of(assistant);
        asked = asked();
        var afterSilence = silences > 0;
        move = moveOf(text);
        silences = move == Move.SILENCE ? silences + 1 : 0;
        if (move.tellsFacts() && stage != Stage.CALLBACK_TIME) {
            learn(text, afterSilence);
        }
        if (stage == Stage.CONFIRMING && fresh.isEmpty() && (move == Move.YES || move == Move.BYE)) {
            confirmed = true;
        }
    }

    /** What the last question was about; a question that was cut off before its point is taken for the next one due. */
    private @Nullable Slot asked() {
        var named = Stage.askedSlot(assistant, brief.slots());
        if (stage == Stage.QUESTION && (named.isEmpty() || !facts.containsKey(named.get()))) {
            return named.orElse(null);
        }
        if (stage == Stage.FREE && missing().isEmpty() && !confirmed) {
            stage = Stage.CONFIRMING;
        }
        var due = stage == Stage.QUESTION || stage == Stage.FREE;
        return due && personTurns > 1 ? missing().orElse(null) : null;
    }

    private Move moveOf(String text) {
        var first = Move.of(text);
        if (first == Move.SILENCE || (first == Move.VOICEMAIL && personTurns <= 2)) {
            return first;
        }
        var before = language;
        if (speaksForeign(text)) {
            foreign++;
            return Move.FOREIGN;
        }
        var wished = language != before || (language != brief.main() && language.namedIn(text));
        if (wished && first == Move.QUESTION && language.namedIn(text)) {
            return Move.LANGUAGE;
        }
        return switch (first) {
            case VOICEMAIL -> Move.ANSWER;
            case NOD -> stage == Stage.CONFIRMING ? Move.YES : first;
            case CALLBACK -> stage == Stage.CALLBACK_TIME ? Move.ANSWER : first;
            case DECLINE -> stage == Stage.ANYTHING_ELSE ? Move.NO : first;
            case NO -> refuses(text) ? Move.DECLINE : first;
            default -> first;
        };
    }

    private boolean refuses(String text) {
        return switch (stage) {
            case OFFER -> true;
            case FREE -> personTurns == 1;
            case QUESTION -> NO_THANKS.matcher(text).find() && !(asked != null && canBeNone(asked));
            default -> false;
        };
    }

    private boolean speaksForeign(String text) {
        var heard = Language.of(text, language);
        var wish = DISCLAIMS.matcher(text).replaceAll(" ");
        if (ASKS_FOR_LANGUAGE.matcher(wish).find()) {
            for (var other : Language.values()) {
                heard = other != language && other.namedIn(wish) ? other : heard;
            }
        }
        if (brief.allowed().contains(heard)) {
            language = heard;
            return false;
        }
        return true;
    }

    private void learn(String text, boolean afterSilence) {
        var answers = move == Move.ANSWER || move == Move.YES || move == Move.NO || move == Move.BYE;
        var heard = Ear.hear(text, brief.slots(), answers ? asked : null);
        heard.forEach((slot, value) -> {
            var known = facts.get(slot);
            if (!value.equals(known) && (known == null || mayChange(slot))) {
                facts.put(slot, value);
                fresh.add(slot);
            }
        });
        if (!fresh.isEmpty()) {
            confirmed = false;
            move = move == Move.HOLD || move == Move.NO ? Move.ANSWER : move;
        } else if (asked != null && answers && move != Move.BYE && !afterSilence) {
            missed(asked, text);
        }
    }

    /** A name or a reason in passing does not replace what was asked for and told. */
    private boolean mayChange(Slot slot) {
        var byTheWay = slot.kind() == Kind.NAME || slot.kind() == Kind.REASON;
        return !byTheWay || stage == Stage.CONFIRMING || stage == Stage.CHANGING || stage == Stage.ANYTHING_ELSE;
    }

    private void missed(Slot slot, String text) {
        if (move == Move.NO && canBeNone(slot)) {
            facts.put(slot, "none");
            fresh.add(slot);
        } else if (personTurns > 1 && unclear.merge(slot, 1, Integer::sum) >= TRIES) {
            facts.put(slot, slot.free() && !Ear.plain(text).isEmpty() ? Ear.plain(text) : OPEN);
            fresh.add(slot);
        }
    }

    private static boolean canBeNone(Slot slot) {
        return switch (slot.kind()) {
            case INSURANCE, EMAIL, OTHER -> true;
            default -> false;
        };
    }

    /** The first thing that is still to be asked for. */
    Optional<Slot> missing() {
        return brief.slots().stream().filter(slot -> !facts.containsKey(slot)).findFirst();
    }

    boolean settled() {
        return missing().isEmpty() && (confirmed || brief.slots().size() == 1);
    }

    /** Whether the person's last answer to the question for this was of no use. */
    boolean wasUnclear(Slot slot) {
        return slot.equals(asked) && unclear.getOrDefault(slot, 0) > 0 && fresh.isEmpty();
    }

    Brief brief() {
        return brief;
    }

    /** What is known, in the order in which it is asked for. */
    Map<Slot, String> facts() {
        var ordered = new LinkedHashMap<Slot, String>();
        for (var slot : brief.slots()) {
            if (facts.containsKey(slot)) {
                ordered.put(slot, facts.getOrDefault(slot, OPEN));
            }
        }
        return ordered;
    }

    Optional<String> fact(Kind kind) {
        return Optional.ofNullable(facts.get(Slot.of(kind))).filter(value -> !value.equals(OPEN));
    }

    /** What the person's last words added or changed. */
    Set<Slot> fresh() {
        return fresh;
    }

    /** Tools that were used before the person's last words. */
    List<ToolCall> earlierCalls() {
        return earlierCalls;
    }

    /** Tools that were used since the person's last words. */
    List<ToolCall> newCalls() {
        return newCalls;
    }

    /** What the last tool answered, or empty when the last message is not a tool's. */
    String toolResult() {
        return toolResult;
    }

    String assistant() {
        return assistant;
    }

    String said() {
        return said;
    }

    Stage stage() {
        return stage;
    }

    Move move() {
        return move;
    }

    Language language() {
        return language;
    }

    int personTurns() {
        return personTurns;
    }

    int silences() {
        return silences;
    }

    int foreign() {
        return foreign;
    }
}
