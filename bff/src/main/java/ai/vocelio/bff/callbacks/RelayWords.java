package ai.vocelio.bff.callbacks;

import ai.vocelio.calls.talk.LineEvent;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Reads ConversationRelay's messages. Twilio: ConversationRelay WebSocket messages; the info messages as observed. */
final class RelayWords {

    private static final Logger LOG = LoggerFactory.getLogger(RelayWords.class);

    private RelayWords() {}

    /** What the message tells of the person; empty for what tells nothing. */
    static Optional<LineEvent> read(JsonNode told, long at) {
        return switch (text(told, "type")) {
            case "prompt" ->
                Optional.of(new LineEvent.Said(
                        text(told, "voicePrompt"), told.path("last").asBoolean(true), at));
            case "interrupt" -> Optional.of(new LineEvent.Interrupted(text(told, "utteranceUntilInterrupt")));
            case "dtmf" -> Optional.of(new LineEvent.Pressed(text(told, "digit")));
            case "info" -> info(text(told, "name"), text(told, "value"));
            case "error" -> {
                LOG.warn("The relay reports: {}", text(told, "description"));
                yield Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    /** Nobody says a NUL, and PostgreSQL keeps none. */
    private static String text(JsonNode told, String name) {
        return told.path(name).asString("").replace("\0", "");
    }

    private static Optional<LineEvent> info(String name, String value) {
        return switch (name) {
            case "tokensPlayed" -> Optional.of(new LineEvent.Played(value));
            case "agentSpeaking" -> Optional.of(new LineEvent.AgentSounds(value.equals("on")));
            case "clientSpeaking" -> Optional.of(new LineEvent.PersonSounds(value.equals("on")));
            default -> Optional.empty();
        };
    }
}
