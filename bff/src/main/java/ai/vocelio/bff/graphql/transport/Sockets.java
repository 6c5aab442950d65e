package ai.vocelio.bff.graphql.transport;

import ai.vocelio.bff.graphql.EdgeFault;
import ai.vocelio.bff.security.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
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

    private static final CloseStatus CROWDED =
            CloseStatus.SERVICE_OVERLOAD.withReason("Too many sockets wait for their first message");
    private static final CloseStatus INIT_TOO_LATE =
            SocketFault.status(SocketFault.INIT_TOO_LATE, "Connection initialisation timeout");
    private static final CloseStatus EXPIRED =
            SocketFault.status(SocketFault.FORBIDDEN, "The access token has expired");
    private static final CloseStatus SILENT = CloseStatus.SESSION_NOT_RELIABLE.withReason("No sign of life");
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(10);
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);
    private static final Duration LOOK = Duration.ofMillis(20);

    private final SocketSettings settings;
    private final Clock clock;
    private final Places places;
    private final Map<String, Socket> open = new ConcurrentHashMap<>();
    private final Set<Socket> strangers = ConcurrentHashMap.newKeySet();
    private @Nullable ScheduledExecutorService watch;
    private volatile boolean isLeaving;

    Sockets(SocketSettings settings, Clock clock, Places places) {
        this.settings = settings;
        this.clock = clock;
        this.places = places;
    }

    /** Takes a socket in; one too many of those who have not said yet who they are is turned away. */
    void opened(String sessionId, Socket socket) {
        open.put(sessionId, socket);
        strangers.add(socket);
        if (strangers.size() > settings.strangers()) {
            socket.close(CROWDED);
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
        closeAll();
    }

    /** A client that does not read must not keep the others waiting. */
    private void closeAll() {
        List<Thread> closing = open.values().stream()
                .map(socket -> Thread.ofVirtual().name("socket").start(() -> socket.close(LEAVING)))
                .toList();
        try {
            long end = System.nanoTime() + LAST_WORDS.toNanos();
            for (Thread one : closing) {
                one.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
            strangers.remove(socket);
            socket.gone();
        }
    }

    /**
     * Gives a socket to its caller.
     *
     * @throws SocketFault 4429 when the caller or its organization holds too many
     */
    void admit(Socket socket, Caller caller) {
        try {
            socket.admitted(caller, places.take(Places.Kind.SOCKET, caller));
            strangers.remove(socket);
        } catch (EdgeFault tooMany) {
            throw new SocketFault(SocketFault.TOO_MANY, tooMany.sentence());
        }
    }

    private void lookAfterAll() {
        Instant now = clock.instant();
        open.values().forEach(socket -> {
            Runnable need = need(socket, now);
            if (need != null) {
                // a client that does not read keeps only its own thread waiting
                Thread.ofVirtual().name("socket").start(need);
            }
        });
    }

    /** What is to be done with a socket now; null when it is well. */
    private @Nullable Runnable need(Socket socket, Instant now) {
        Caller caller = socket.caller();
        if (caller == null) {
            return now.isBefore(socket.openedAt().plus(settings.initWithin())) ? null : closing(socket, INIT_TOO_LATE);
        }
        if (!now.isBefore(caller.expiresAt())) {
            return closing(socket, EXPIRED);
        }
        if (!now.isBefore(socket.heardAt().plus(settings.pingEvery().multipliedBy(2)))) {
            return closing(socket, SILENT);
        }
        return now.isBefore(socket.pingedAt().plus(settings.pingEvery())) ? null : () -> socket.ping(now);
    }

    private static Runnable closing(Socket socket, CloseStatus status) {
        return () -> socket.close(status);
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
