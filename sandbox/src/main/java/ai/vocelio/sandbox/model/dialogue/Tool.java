package ai.vocelio.sandbox.model.dialogue;

import tools.jackson.databind.JsonNode;

/**
 * A tool that the request offers.
 *
 * @param parameters its JSON schema
 */
public record Tool(String name, String description, JsonNode parameters) {}
