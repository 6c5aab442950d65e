package ai.vocelio.sandbox.model.dialogue;

/**
 * A tool that the assistant wants to be used.
 *
 * @param arguments a JSON object as text
 */
public record ToolCall(String name, String arguments) {}
