package ai.vocelio.sandbox.people;

/**
 * How a person behaves in any talk; times in simulated milliseconds.
 *
 * @param thinkMs from the end of the agent's words to the person's first word
 * @param patienceMs silence on both sides before the person speaks up
 * @param maxReplies replies after which the person says goodbye, so that no talk is endless
 */
public record Manner(long thinkMs, long patienceMs, int maxReplies) {}
