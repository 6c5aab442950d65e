package ai.vocelio.bff.graphql.transport;

import ai.vocelio.bff.security.Caller;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;

/**
 * One open socket: who holds it, what runs on it, when it was last heard. Messages are sent one at a time; the next one of
 * an operation is begun when the client has taken the last one, so that a slow client costs no more than these, since what
 * changes meanwhile is told as the latest state.
 */
class Socket implements Departure.Guest {

    private static final Logger LOG = LoggerFactory.getLogger(Socket.class);
    private static final CloseStatus TOO_SLOW =
            CloseStatus.SERVICE_OVERLOAD.withReason("Too slow: connect again and read faster");
    private static final CloseStatus LEAVING = CloseStatus.SERVICE_RESTARTED.withReason("Going away: connect again");
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final int LONGEST_LAST_MESSAGE_MS = 1_000;
    private static final int LONGEST_MESSAGE = 64 * 1024;
    private static final int LONGEST_FIRST_MESSAGE = 20 * 1024;

    private final Outlet outlet;
    private final String address;
    private final String host;
    private final Wire wire;
    private final Instant openedAt;
    private final AtomicBoolean isInitAsked = new AtomicBoolean();
    private final Map<String, RunningOperation> operations = new ConcurrentHashMap<>();
    private @Nullable StringBuilder parts;
    private Places.@Nullable Hold hold;
    private volatile boolean isGone;
    private volatile boolean isLeaving;
    private volatile @Nullable Caller caller;
    private volatile Instant heardAt;
    private volatile Instant pingedAt;

    Socket(WebSocketSession session, Wire wire, Instant now) {
        this.outlet = new Outlet(session);
        InetSocketAddress remote = session.getRemoteAddress();
        this.address = remote == null ? "::" : remote.getAddress().getHostAddress();
        URI asked = session.getUri();
        this.host = asked == null || asked.getHost() == null ? "" : asked.getHost();
        this.wire = wire;
        this.openedAt = now;
        this.heardAt = now;
        this.pingedAt = now;
    }

    /** From where it came. */
    String address() {
        return address;
    }

    /** By which host name. */
    String host() {
        return host;
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

    /**
     * Puts a message together from its parts, which come one after the other.
     *
     * @return null while parts are missing
     * @throws SocketFault 1009 when it is too long; the first message gets less room than those of a known caller
     */
    @Nullable
    String whole(String part, boolean isLast) {
        int most = caller == null ? LONGEST_FIRST_MESSAGE : LONGEST_MESSAGE;
        StringBuilder before = parts;
        if ((before == null ? 0 : before.length()) + part.length() > most) {
            parts = null;
            throw new SocketFault(
                    CloseStatus.TOO_BIG_TO_PROCESS.getCode(), "A message may have at most " + most + " characters");
        }
        if (before == null && isLast) {
            return part;
        }
        StringBuilder all = (before == null ? new StringBuilder() : before).append(part);
        parts = isLast ? null : all;
        return isLast ? all.toString() : null;
    }

    /** True the first time only. */
    boolean askInit() {
        return isInitAsked.compareAndSet(false, true);
    }

    /** Gives it to its caller, who holds a place for it until it is gone. */
    synchronized void admitted(Caller admitted, Places.Hold place) {
        if (isGone) {
            place.close();
            return;
        }
        hold = place;
        caller = admitted;
    }

    /** Its caller has other rights now: what is asked from now on is asked with these. */
    void heldBy(Caller asOfNow) {
        caller = asOfNow;
    }

    /** Its connection has ended. */
    void gone() {
        synchronized (this) {
            isGone = true;
            if (hold != null) {
                hold.close();
            }
        }
        stopOperations();
    }

    /** Who holds it; null until the first message was accepted. */
    @Nullable
    Caller caller() {
        return caller;
    }

    Map<String, RunningOperation> operations() {
        return operations;
    }

    /** Asks whether the client is there, after the message that is being sent. */
    void ping(Instant now) {
        pingedAt = now;
        send(SocketMessage.of("ping", null, null));
    }

    /** What a {@code next} of an operation begins with; its result follows, and a brace. */
    String headOf(String operationId) {
        String message = wire.text(SocketMessage.of("next", operationId, null));
        return message.substring(0, message.length() - 1) + ",\"payload\":";
    }

    /** Sends a message; a client that cannot be reached any more is let go. */
    void send(Map<String, Object> message) {
        send(wire.text(message));
    }

    /** Sends a message that is written down already. */
    void send(String message) {
        try {
            outlet.send(message);
        } catch (IOException | RuntimeException e) {
            lost(e);
        }
    }

    /**
     * Sends a message without keeping this thread waiting.
     *
     * @param next is run when that is over, perhaps by another thread
     */
    void send(String message, Runnable next) {
        boolean isBegun = outlet.offer(message, fault -> {
            if (fault == null) {
                next.run();
            } else {
                apart(() -> {
                    lost(fault);
                    next.run();
                });
            }
        });
        if (!isBegun) {
            apart(() -> {
                send(message);
                next.run();
            });
        }
    }

    /** Does something that may take its time, in a thread of its own. */
    static void apart(Runnable work) {
        Thread.ofVirtual().name("socket").start(work);
    }

    private void lost(Throwable fault) {
        LOG.debug("A socket is gone: {}", fault.toString());
        close(TOO_SLOW);
    }

    /** Closes it and ends what runs on it. A message that is being sent comes first, unless that takes long. */
    void close(CloseStatus status) {
        stopOperations();
        try {
            outlet.close(status, LONGEST_LAST_MESSAGE_MS);
        } catch (IOException | RuntimeException e) {
            LOG.debug("A socket was closed already: {}", e.toString());
        }
    }

    /** What was asked once is answered first; streams of events just end: clients take them up again on the next socket. */
    @Override
    public void leave() {
        isLeaving = true;
        operations.values().forEach(RunningOperation::leave);
        long end = System.nanoTime() + LAST_ANSWERS.toNanos();
        while (!operations.isEmpty() && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
        close(LEAVING);
    }

    /** Whether nothing new is begun any more. */
    boolean isLeaving() {
        return isLeaving;
    }

    /** Takes up an operation; one that comes when the connection has ended is not begun. */
    void begin(RunningOperation operation) {
        operations.put(operation.id(), operation);
        if (isGone) {
            operation.stop();
        }
        if (isLeaving) {
            operation.leave();
        }
    }

    void stopOperations() {
        operations.values().forEach(RunningOperation::stop);
        operations.clear();
    }
}
