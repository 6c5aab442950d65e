package ai.vocelio.bff.callbacks;

import ai.vocelio.calls.talk.RelayLine;
import java.io.IOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.ConcurrentWebSocketSessionDecorator;
import tools.jackson.databind.json.JsonMapper;

/** Speaks into the socket of a conversation. A person who cannot take more is let go of after a while. */
final class SocketLine implements RelayLine {

    private static final Logger LOG = LoggerFactory.getLogger(SocketLine.class);
    private static final int SEND_MILLIS = 5_000;
    private static final int BUFFER_BYTES = 256 * 1024;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final WebSocketSession session;

    SocketLine(WebSocketSession session) {
        this.session = new ConcurrentWebSocketSessionDecorator(session, SEND_MILLIS, BUFFER_BYTES);
    }

    @Override
    public void say(String words, boolean isLast) {
        send(Map.of("type", "text", "token", words, "last", isLast));
    }

    @Override
    public void end(boolean isTransfer) {
        String handoff = JSON.writeValueAsString(Map.of("then", isTransfer ? "transfer" : "end"));
        send(Map.of("type", "end", "handoffData", handoff));
    }

    @Override
    public void drop() {
        try {
            session.close(CloseStatus.SERVER_ERROR);
        } catch (IOException e) {
            LOG.debug("The line is broken", e);
        }
    }

    private void send(Map<String, ?> message) {
        try {
            if (session.isOpen()) {
                session.sendMessage(new TextMessage(JSON.writeValueAsString(message)));
            }
        } catch (IOException | IllegalStateException e) {
            LOG.debug("The line is broken", e);
        }
    }
}
