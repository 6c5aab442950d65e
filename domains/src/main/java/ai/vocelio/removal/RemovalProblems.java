package ai.vocelio.removal;

import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Problem.Kind;

/** What is in the way of a removal, and what helps. */
final class RemovalProblems {

    private static final String ORGANIZATION = "organizationId";

    private RemovalProblems() {}

    static Problem of(RemovalUserErrorCode code) {
        return switch (code) {
            case NOT_FOUND -> new Problem(Kind.NOT_FOUND, code, "There is no such organization.", ORGANIZATION);
            case ALIAS_WRONG ->
                new Problem(Kind.INVALID, code, "Write the organization's alias, to say that it is this one.", "alias");
            case PLATFORM_STAYS ->
                new Problem(
                        Kind.FORBIDDEN, code, "A platform runs this installation and is not removed.", ORGANIZATION);
            case NOT_SET_UP -> conflict(code, "The organization is still being set up: try again when it is active.");
            case HAS_CHILDREN ->
                conflict(code, "Organizations stand below it: remove them first, and wait until they are erased.");
            case BEING_REMOVED -> conflict(code, "The organization is being removed already.");
            case NOT_BEING_REMOVED -> conflict(code, "Nobody has asked for the organization to be removed.");
            case TOO_LATE -> conflict(code, "The time is over: the organization is being erased.");
        };
    }

    private static Problem conflict(RemovalUserErrorCode code, String sentence) {
        return new Problem(Kind.CONFLICT, code, sentence, ORGANIZATION);
    }
}
