package ai.vocelio.brain;

/**
 * Why a reply did not come or broke off.
 *
 * @param sentence what happened and what helps, for the organization's people
 */
public record ModelFault(Kind kind, String sentence) {

    /** Kinds of faults. */
    public enum Kind {
        NOT_CONFIGURED,
        FAILED,
        TIMEOUT
    }
}
