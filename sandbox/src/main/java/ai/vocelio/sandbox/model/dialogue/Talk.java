package ai.vocelio.sandbox.model.dialogue;

import ai.vocelio.sandbox.model.dialogue.Turn.Role;
import ai.vocelio.sandbox.model.hearing.Ear;
import ai.vocelio.sandbox.model.hearing.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the talk stands: every turn is replayed, because nothing is remembered between two questions. */
final class Talk {

    private static final Pattern NO_THANKS = Pattern.compile("(?iuU)^\\W*(?:no,? (?:thank|gracias)|nein,? danke)");

    private final Brief brief;
    private final Facts facts;
    private final Tongue tongue;
    private final List<ToolCall> earlierCalls = new ArrayList<>();
    private final List<ToolCall> newCalls = new ArrayList<>();
    private String assistant = "";
    private String said = "";
    private String toolResult = "";
    private Stage stage = Stage.FREE;
    private @Nullable Slot asked;
    private Move move = Move.ANSWER;
    private int personTurns;
    private int silences;
    private boolean confirmed;

    private Talk(Brief brief) {
        this.brief = brief;
        this.facts = new Facts(brief.slots());
        this.tongue = new Tongue(brief);
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
        facts.nextTurn();
        stage = assistant.isEmpty() ? Stage.FREE : Stage.of(assistant);
        asked = asked();
        var afterSilence = silences > 0;
        move = moveOf(text);
        silences = move == Move.SILENCE ? silences + 1 : 0;
        if (move.tellsFacts() && stage != Stage.CALLBACK_TIME) {
            learn(text, afterSilence);
        }
        if (stage == Stage.CONFIRMING && facts.fresh().isEmpty() && (move == Move.YES || move == Move.BYE)) {
            confirmed = true;
        }
    }

    /** What the last question was about; a question that was cut off before its point is taken for the next one due. */
    private @Nullable Slot asked() {
        var named = Stage.askedSlot(assistant, brief.slots());
        if (stage == Stage.QUESTION && (named.isEmpty() || !facts.knows(named.get()))) {
            return named.orElse(null);
        }
        if (stage == Stage.FREE && facts.missing().isEmpty() && !confirmed) {
            stage = Stage.CONFIRMING;
        }
        var due = stage == Stage.QUESTION || stage == Stage.FREE;
        return due && personTurns > 1 ? facts.missing().orElse(null) : null;
    }

    private Move moveOf(String text) {
        var first = Move.of(text);
        if (first == Move.SILENCE || (first == Move.VOICEMAIL && personTurns <= 2)) {
            return first;
        }
        if (!tongue.follow(text)) {
            return Move.FOREIGN;
        }
        if (first == Move.QUESTION && tongue.wished()) {
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

    private void learn(String text, boolean afterSilence) {
        var answers = move == Move.ANSWER || move == Move.YES || move == Move.NO || move == Move.BYE;
        facts.hear(Ear.hear(text, brief.slots(), answers ? asked : null), isChecking());
        if (!facts.fresh().isEmpty()) {
            confirmed = false;
            move = move == Move.HOLD || move == Move.NO ? Move.ANSWER : move;
        } else if (asked != null && move == Move.NO && canBeNone(asked)) {
            facts.tell(asked, "none");
        } else if (asked != null && answers && move != Move.BYE && personTurns > 1 && !afterSilence) {
            facts.miss(asked, text);
        }
    }

    private boolean isChecking() {
        return stage == Stage.CONFIRMING || stage == Stage.CHANGING || stage == Stage.ANYTHING_ELSE;
    }

    private static boolean canBeNone(Slot slot) {
        return switch (slot.kind()) {
            case INSURANCE, EMAIL, OTHER -> true;
            default -> false;
        };
    }

    boolean settled() {
        return facts.missing().isEmpty() && (confirmed || brief.slots().size() == 1);
    }

    /** Whether the person's last answer to the question for this was of no use. */
    boolean wasUnclear(Slot slot) {
        return slot.equals(asked) && facts.missedBefore(slot) && facts.fresh().isEmpty();
    }

    Brief brief() {
        return brief;
    }

    Facts facts() {
        return facts;
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

    Tongue tongue() {
        return tongue;
    }

    int personTurns() {
        return personTurns;
    }

    int silences() {
        return silences;
    }
}
