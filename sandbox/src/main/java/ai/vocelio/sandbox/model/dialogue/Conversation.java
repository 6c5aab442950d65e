package ai.vocelio.sandbox.model.dialogue;

import java.util.List;

/**
 * What the engine is given.
 *
 * @param tools the tools that may be used now
 * @param forced the name of the one tool that must be used now, or empty
 * @param parallel whether several tools may be asked for at once
 */
public record Conversation(List<Turn> turns, List<Tool> tools, String forced, boolean parallel) {}
