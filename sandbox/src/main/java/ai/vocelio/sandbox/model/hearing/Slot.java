package ai.vocelio.sandbox.model.hearing;

/**
 * One thing to be asked for.
 *
 * @param label what the instructions call it
 */
public record Slot(Kind kind, String label) {

    /** One of the usual kind, under its usual name. */
    public static Slot of(Kind kind) {
        return new Slot(kind, kind.key().replace('_', ' '));
    }

    /** The name under which its fact is noted. */
    public String key() {
        return label.strip().replace(' ', '_');
    }

    /** Whether any answer will do, because it is in the person's own words. */
    public boolean free() {
        return switch (kind) {
            case REASON, INSURANCE, BIRTH_DATE, OTHER -> true;
            default -> false;
        };
    }
}
