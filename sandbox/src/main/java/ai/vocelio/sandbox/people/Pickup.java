package ai.vocelio.sandbox.people;

/**
 * What happens when this person's telephone rings.
 *
 * @param outcome how the ringing ends
 * @param afterMs ringing time in simulated milliseconds
 * @param answeredBy what answers, as answering-machine detection sees it
 */
public record Pickup(Outcome outcome, long afterMs, AnsweredBy answeredBy) {

    /** How ringing ends; {@code INVALID} means that the carrier refuses to dial at all. */
    public enum Outcome {
        ANSWER,
        BUSY,
        NO_ANSWER,
        REJECT,
        FAIL,
        INVALID
    }

    /** What picks up. */
    public enum AnsweredBy {
        HUMAN,
        MACHINE,
        FAX,
        UNKNOWN
    }
}
