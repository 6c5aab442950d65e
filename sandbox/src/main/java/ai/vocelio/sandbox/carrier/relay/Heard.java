package ai.vocelio.sandbox.carrier.relay;

/**
 * One line of a talk as it was heard.
 *
 * @param who {@code agent}, {@code person}, or {@code carrier} for an announcement of its own
 * @param atMs simulated milliseconds since the session began, when the line ended
 * @param interrupted whether the line was cut short
 */
public record Heard(String who, String text, long atMs, boolean interrupted) {}
