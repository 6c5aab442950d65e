package ai.vocelio.sandbox.carrier.relay;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Writes Twilio's messages to the application. */
final class RelayWire {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final RelaySocket socket;
    private final RelayOptions options;
    private boolean agentSpeaking;

    RelayWire(RelaySocket socket, RelayOptions options) {
        this.socket = socket;
        this.options = options;
    }

    RelayOptions options() {
        return options;
    }

    void setup(Map<String, Object> fields) {
        var message = new LinkedHashMap<String, Object>();
        message.put("type", "setup");
        message.putAll(fields);
        send(message);
    }

    void prompt(String words, String language, boolean last) {
        var message = new LinkedHashMap<String, Object>();
        message.put("type", "prompt");
        message.put("voicePrompt", words);
        message.put("lang", language);
        message.put("last", last);
        send(message);
    }

    /** The duration is a string on the wire, as in Twilio's own example. */
    void interrupt(String heard, long afterMs) {
        send(Map.of(
                "type",
                "interrupt",
                "utteranceUntilInterrupt",
                heard,
                "durationUntilInterruptMs",
                Long.toString(afterMs)));
    }

    void dtmf(String digit) {
        send(Map.of("type", "dtmf", "digit", digit));
    }

    /** Twilio's answer to a message that it cannot read (error 64107); the session goes on. */
    void error(String received) {
        send(Map.of("type", "error", "description", "Invalid message received: " + received));
    }

    void clientSpeaking(boolean on) {
        speaker("clientSpeaking", on);
    }

    void agentSpeaking(boolean on) {
        if (agentSpeaking != on) {
            agentSpeaking = on;
            speaker("agentSpeaking", on);
        }
    }

    void tokensPlayed(String text) {
        if (!text.isEmpty() && options.asksFor("tokens-played")) {
            send(Map.of("type", "info", "name", "tokensPlayed", "value", text));
        }
    }

    private void speaker(String name, boolean on) {
        if (options.asksFor("speaker-events")) {
            var message = new LinkedHashMap<String, Object>();
            message.put("type", "info");
            message.put("name", name);
            message.put("value", on ? "on" : "off");
            message.put("ts", System.currentTimeMillis());
            send(message);
        }
    }

    private void send(Map<String, ?> message) {
        try {
            socket.send(JSON.writeValueAsString(message));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the session's loop sees it at its next wait
        }
    }
}
