package ai.vocelio.sandbox.carrier.relay;

import java.util.Arrays;
import java.util.Map;

/** The attributes of {@code <ConversationRelay>} that change what the session does; Twilio's names and defaults. */
public record RelayOptions(Map<String, String> attributes) {

    public RelayOptions {
        attributes = Map.copyOf(attributes);
    }

    String welcomeGreeting() {
        return attributes.getOrDefault("welcomeGreeting", "");
    }

    /** Whether speech or a key stops what the agent is saying. */
    boolean interruptedBy(String input) {
        return allows("interruptible", input);
    }

    boolean reportsDuringAgentSpeech(String input) {
        return allows("reportInputDuringAgentSpeech", input);
    }

    boolean partialPrompts() {
        return Boolean.parseBoolean(attributes.get("partialPrompts"));
    }

    boolean dtmfDetection() {
        return Boolean.parseBoolean(attributes.get("dtmfDetection"));
    }

    /** Whether the TwiML asks for {@code speaker-events} or {@code tokens-played}. */
    boolean asksFor(String name) {
        return Arrays.asList(attributes.getOrDefault("events", "").split("[ ,]+"))
                .contains(name);
    }

    private boolean allows(String attribute, String input) {
        String fallback = attribute.equals("interruptible") ? "any" : "none";
        String value = attributes.getOrDefault(attribute, fallback);
        return value.equals("any") || value.equals("true") || value.equals(input);
    }
}
