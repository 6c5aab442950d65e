package ai.vocelio.bff.callbacks;

import ai.vocelio.calls.talk.LineEvent;
import ai.vocelio.calls.talk.Talk;
import ai.vocelio.calls.talk.Talks;
import ai.vocelio.kernel.Tenant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads ConversationRelay's messages and hands them to the talk of the call. One session is one conversation. */
@Component
class RelayHandler extends TextWebSocketHandler {

    private static final Logger LOG = LoggerFactory.getLogger(RelayHandler.class);
    private static final String TALK = "talk";
    private static final int LONGEST_MESSAGE = 32 * 1024;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Talks talks;

    RelayHandler(Talks talks) {
        this.talks = talks;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        session.setTextMessageSizeLimit(LONGEST_MESSAGE);
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        long at = System.nanoTime();
        JsonNode told;
        try {
            told = JSON.readTree(message.getPayload());
        } catch (JacksonException e) {
            LOG.warn(
                    "The relay of call {} sent something unreadable",
                    session.getAttributes().get(RelayHandshake.CALL));
            return;
        }
        if (told.path("type").asString("").equals("setup")) {
            begin(session);
        } else {
            talk(session).ifPresent(talk -> RelayWords.read(told, at).ifPresent(talk::hear));
        }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        talk(session).ifPresent(talk -> talk.hear(new LineEvent.Lost()));
    }

    private void begin(WebSocketSession session) {
        UUID organization = id(session, RelayHandshake.ORGANIZATION);
        UUID call = id(session, RelayHandshake.CALL);
        var line = new SocketLine(session);
        Optional<Talk> talk = Tenant.as(organization, () -> talks.open(call, line));
        if (talk.isEmpty()) {
            line.end(false);
            return;
        }
        session.getAttributes().put(TALK, talk.get());
        if (!session.isOpen()) {
            talk.get().hear(new LineEvent.Lost());
        }
    }

    private static UUID id(WebSocketSession session, String name) {
        return (UUID) Objects.requireNonNull(session.getAttributes().get(name));
    }

    private static Optional<Talk> talk(WebSocketSession session) {
        return Optional.ofNullable((Talk) session.getAttributes().get(TALK));
    }
}
