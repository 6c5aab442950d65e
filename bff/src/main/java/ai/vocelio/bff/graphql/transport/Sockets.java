package ai.vocelio.bff.graphql.transport;

import ai.vocelio.bff.security.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;

/**
 * All open sockets, looked after once a second: no first message, no sign of life, or a token that has ended closes a
 * socket.
 */
@Component
class Sockets implements SmartLifecycle {

    static final CloseStatus LEAVING = CloseStatus.SERVICE_RESTARTED.withReason("Going away: connect again");

    private static final Logger LOG = LoggerFactory.getLogger(Sockets.class);
    private static final int TRY_AGAIN_LATER = 1013;
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofMillis(20);

    private final SocketSettings settings;
    private final Clock clock;
    private final Map<String, Socket> open = new ConcurrentHashMap<>();
    private final AtomicInteger strangers = new AtomicInteger();
    private @Nullable ScheduledExecutorService watch;
    private volatile boolean isLeaving;

    Sockets(SocketSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Takes a socket in; one too many of those who have not said yet who they are is turned away. */
    void opened(String sessionId, Socket socket) {
        open.put(sessionId, socket);
        if (strangers.incrementAndGet() > settings.strangers()) {
            socket.close(SocketFault.status(TRY_AGAIN_LATER, "Too many sockets wait for their first message"));
        }
        if (isLeaving) {
            socket.close(LEAVING);
        }
    }

    /**
     * Closes all sockets, those that are opened from now on too, so that clients connect again, elsewhere. What was asked
     * once is answered first; streams of events just end, since clients take them up again on the next socket.
     */
    void leave() {
        isLeaving = true;
        open.values().forEach(Socket::stopStreams);
        long end = System.nanoTime() + LAST_ANSWERS.toNanos();
        while (open.values().stream().anyMatch(socket -> !socket.operations().isEmpty()) && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
        open.values().forEach(socket -> socket.close(LEAVING));
    }

    /** Whether nothing new is begun any more. */
    boolean isLeaving() {
        return isLeaving;
    }

    @Nullable
    Socket get(String sessionId) {
        return open.get(sessionId);
    }

    void closed(String sessionId) {
        Socket socket = open.remove(sessionId);
        if (socket != null) {
            if (socket.caller() == null) {
                strangers.decrementAndGet();
            }
            socket.stopOperations();
        }
    }

    /**
     * Gives a socket to its caller.
     *
     * @throws SocketFault 4429 when the caller holds too many
     */
    synchronized void admit(Socket socket, Caller caller) {
        long held = open.values().stream()
                .map(Socket::caller)
                .filter(holder -> holder != null && isSame(holder, caller))
                .count();
        if (held >= settings.socketsPerCaller()) {
            throw new SocketFault(
                    SocketFault.TOO_MANY, "At most " + settings.socketsPerCaller() + " sockets at once for one caller");
        }
        socket.admitted(caller);
        strangers.decrementAndGet();
    }

    private static boolean isSame(Caller one, Caller other) {
        UUID organization = one.organizationId();
        return organization.equals(other.organizationId()) && one.subject().equals(other.subject());
    }

    private void lookAfterAll() {
        Instant now = clock.instant();
        open.values().forEach(socket -> {
            try {
                lookAfter(socket, now);
            } catch (RuntimeException e) {
                LOG.warn("A socket could not be looked after", e);
            }
        });
    }

    private void lookAfter(Socket socket, Instant now) {
        Caller caller = socket.caller();
        if (caller == null) {
            if (!now.isBefore(socket.openedAt().plus(settings.initWithin()))) {
                socket.close(SocketFault.status(SocketFault.INIT_TOO_LATE, "Connection initialisation timeout"));
            }
        } else if (!now.isBefore(caller.expiresAt())) {
            socket.close(SocketFault.status(SocketFault.FORBIDDEN, "The access token has expired"));
        } else if (!now.isBefore(socket.heardAt().plus(settings.pingEvery().multipliedBy(2)))) {
            socket.close(CloseStatus.SESSION_NOT_RELIABLE.withReason("No sign of life"));
        } else if (!now.isBefore(socket.pingedAt().plus(settings.pingEvery()))) {
            socket.ping(now);
        }
    }

    @Override
    public void start() {
        watch = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("sockets").factory());
        var unused = watch.scheduleWithFixedDelay(this::lookAfterAll, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        if (watch != null) {
            watch.shutdownNow();
            watch = null;
        }
    }

    @Override
    public boolean isRunning() {
        return watch != null;
    }
}
