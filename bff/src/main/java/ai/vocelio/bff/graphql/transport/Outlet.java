package ai.vocelio.bff.graphql.transport;

import jakarta.websocket.SendHandler;
import jakarta.websocket.Session;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

/**
 * What is sent on a socket, one message at a time, either by a thread that waits until the client has taken it or by one
 * that does not. A client that takes nothing for 20 s is given up.
 */
final class Outlet {

    /** The same as Tomcat has for threads that wait. */
    private static final long LONGEST_SENDING_MS = 20_000;

    /** Several that wait are sent one after the other. */
    private static final long LONGEST_WAIT_MS = 60_000;

    private final WebSocketSession session;
    private final Semaphore turn = new Semaphore(1);
    private volatile boolean isClosed;

    Outlet(WebSocketSession session) {
        this.session = session;
    }

    /** Sends a message, after the one that is being sent; nothing when it is closed. */
    void send(String message) throws IOException {
        if (!isMyTurnWithin(LONGEST_WAIT_MS)) {
            throw new IOException("What was to be sent before this message is not taken");
        }
        try {
            if (!isClosed) {
                session.sendMessage(new TextMessage(message));
            }
        } finally {
            turn.release();
        }
    }

    /**
     * Sends a message without waiting for the client.
     *
     * @param whenSent told when that is over, with what went wrong or null, perhaps by another thread; perhaps never when
     *     the connection ends meanwhile
     * @return false when another message is being sent: this one is not begun
     */
    boolean offer(String message, Consumer<@Nullable Throwable> whenSent) {
        if (!turn.tryAcquire()) {
            return false;
        }
        AtomicBoolean isOver = new AtomicBoolean();
        Consumer<@Nullable Throwable> end = fault -> {
            if (isOver.compareAndSet(false, true)) {
                turn.release();
                whenSent.accept(fault);
            }
        };
        try {
            begin(message, result -> end.accept(result.isOK() ? null : result.getException()));
        } catch (RuntimeException e) {
            end.accept(e);
        }
        return true;
    }

    private void begin(String message, SendHandler handler) {
        Session connection = ((NativeWebSocketSession) session).getNativeSession(Session.class);
        if (isClosed || connection == null) {
            throw new IllegalStateException("The socket is closed");
        }
        var remote = connection.getAsyncRemote();
        remote.setSendTimeout(LONGEST_SENDING_MS);
        remote.sendText(message, handler);
    }

    /** Closes it. A message that is being sent comes first, unless that takes long. */
    void close(CloseStatus status, long longestLastMessageMs) throws IOException {
        boolean isQuiet = isMyTurnWithin(longestLastMessageMs);
        try {
            isClosed = true;
            session.close(status);
        } finally {
            if (isQuiet) {
                turn.release();
            }
        }
    }

    private boolean isMyTurnWithin(long millis) {
        try {
            return turn.tryAcquire(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
