package ai.vocelio.calls;

/**
 * What failed in a call.
 *
 * @param message what happened, as a sentence for the organization's people
 */
public record CallFailure(CallFailureCode code, String message) {}
