package ai.vocelio.sandbox.model.dialogue;

import ai.vocelio.sandbox.model.hearing.Ear;
import ai.vocelio.sandbox.model.hearing.Kind;
import ai.vocelio.sandbox.model.hearing.Slot;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the person has told so far, and what is still to be asked for. */
final class Facts {

    /** Stands for an answer that could not be got and is left to be agreed later. */
    static final String OPEN = "?";

    private static final int TRIES = 2;

    private final List<Slot> slots;
    private final Map<Slot, String> told = new LinkedHashMap<>();
    private final Map<Slot, Integer> unclear = new LinkedHashMap<>();
    private final Set<Slot> fresh = new LinkedHashSet<>();

    Facts(List<Slot> slots) {
        this.slots = slots;
    }

    void nextTurn() {
        fresh.clear();
    }

    /**
     * Takes in what was heard. A name or a reason in passing does not replace what was asked for and told.
     *
     * @param correcting whether the person has just been asked to check what was told
     */
    void hear(Map<Slot, String> heard, boolean correcting) {
        heard.forEach((slot, value) -> {
            var known = told.get(slot);
            var inPassing = slot.kind() == Kind.NAME || slot.kind() == Kind.REASON;
            if (!value.equals(known) && (known == null || correcting || !inPassing)) {
                tell(slot, value);
            }
        });
    }

    /** The answer to the question for this was of no use; after the second time it is left open. */
    void miss(Slot slot, String words) {
        if (unclear.merge(slot, 1, Integer::sum) >= TRIES) {
            var plain = Ear.plain(words);
            tell(slot, slot.free() && !plain.isEmpty() ? plain : OPEN);
        }
    }

    void tell(Slot slot, String value) {
        told.put(slot, value);
        fresh.add(slot);
    }

    boolean knows(Slot slot) {
        return told.containsKey(slot);
    }

    /** The first thing that is still to be asked for. */
    Optional<Slot> missing() {
        return slots.stream().filter(slot -> !told.containsKey(slot)).findFirst();
    }

    /** What is known, in the order in which it is asked for. */
    Map<Slot, String> all() {
        var ordered = new LinkedHashMap<Slot, String>();
        for (var slot : slots) {
            if (told.containsKey(slot)) {
                ordered.put(slot, told.getOrDefault(slot, OPEN));
            }
        }
        return ordered;
    }

    Optional<String> of(Kind kind) {
        return Optional.ofNullable(told.get(Slot.of(kind))).filter(value -> !value.equals(OPEN));
    }

    /** What the person's last words added or changed. */
    Set<Slot> fresh() {
        return fresh;
    }

    boolean missedBefore(Slot slot) {
        return unclear.getOrDefault(slot, 0) > 0;
    }
}
