package ai.vocelio.sandbox.model.dialogue;

/**
 * One thing to be asked for.
 *
 * @param label what the instructions call it
 */
record Slot(Kind kind, String label) {

    static Slot of(Kind kind) {
        return new Slot(kind, kind.key().replace('_', ' '));
    }

    String key() {
        return label.strip().replace(' ', '_');
    }

    /** Whether any answer will do, because it is in the person's own words. */
    boolean free() {
        return switch (kind) {
            case REASON, INSURANCE, BIRTH_DATE, OTHER -> true;
            default -> false;
        };
    }
}
