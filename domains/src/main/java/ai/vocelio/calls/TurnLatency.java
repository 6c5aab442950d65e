package ai.vocelio.calls;

/**
 * Where the time went before a turn of the agent, in milliseconds.
 *
 * @param totalMs from the person's words arriving here to the first words leaving here
 * @param modelMs from our request to the language model to its first words
 * @param platformMs this platform's own share: total less the model
 */
public record TurnLatency(int totalMs, int modelMs, int platformMs) {}
