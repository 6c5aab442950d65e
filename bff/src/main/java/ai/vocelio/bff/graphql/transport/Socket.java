package ai.vocelio.bff.graphql.transport;

import ai.vocelio.bff.security.Caller;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.ConcurrentWebSocketSessionDecorator;

/** One open socket: who holds it, what runs on it, when it was last heard. */
class Socket {

    private static final Logger LOG = LoggerFactory.getLogger(Socket.class);
    private static final int LONGEST_SEND_MS = 10_000;
    private static final int MOST_WAITING_BYTES = 512 * 1024;

    private final WebSocketSession session;
    private final Wire wire;
    private final Instant openedAt;
    private final AtomicBoolean isInitAsked = new AtomicBoolean();
    private final Map<String, RunningOperation> operations = new ConcurrentHashMap<>();
    private volatile @Nullable Caller caller;
    private volatile Instant heardAt;
    private volatile Instant pingedAt;

    Socket(WebSocketSession session, Wire wire, Instant now) {
        this.session = new ConcurrentWebSocketSessionDecorator(session, LONGEST_SEND_MS, MOST_WAITING_BYTES);
        this.wire = wire;
        this.openedAt = now;
        this.heardAt = now;
        this.pingedAt = now;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant heardAt() {
        return heardAt;
    }

    Instant pingedAt() {
        return pingedAt;
    }

    void heard(Instant now) {
        heardAt = now;
    }

    /** True the first time only. */
    boolean askInit() {
        return isInitAsked.compareAndSet(false, true);
    }

    /** The room for a message is taken at once, so a stranger gets little of it. */
    void takesMessagesOf(int bytes) {
        session.setTextMessageSizeLimit(bytes);
    }

    void admitted(Caller admitted) {
        caller = admitted;
    }

    /** Who holds it; null until the first message was accepted. */
    @Nullable
    Caller caller() {
        return caller;
    }

    Map<String, RunningOperation> operations() {
        return operations;
    }

    void ping(Instant now) {
        pingedAt = now;
        send(SocketMessage.of("ping", null, null));
    }

    /** Sends a message; a client that cannot be reached any more is let go. */
    void send(Map<String, Object> message) {
        try {
            session.sendMessage(new TextMessage(wire.bytes(message)));
        } catch (IOException | RuntimeException e) {
            LOG.debug("A socket is gone: {}", e.toString());
            close(CloseStatus.SESSION_NOT_RELIABLE);
        }
    }

    /** Closes it and ends what runs on it. */
    void close(CloseStatus status) {
        stopOperations();
        try {
            session.close(status);
        } catch (IOException | RuntimeException e) {
            LOG.debug("A socket was closed already: {}", e.toString());
        }
    }

    /** Ends what would go on; what was asked once is still answered. */
    void stopStreams() {
        operations.values().forEach(RunningOperation::leave);
    }

    void stopOperations() {
        operations.values().forEach(RunningOperation::stop);
        operations.clear();
    }
}
