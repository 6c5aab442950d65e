package ai.vocelio.bff.graphql.transport;

import ai.vocelio.bff.graphql.EdgeFault;
import ai.vocelio.bff.security.Caller;
import ai.vocelio.bff.security.Standing;
import ai.vocelio.bff.security.Strangers;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;

/**
 * All open sockets, looked after once a second: no first message, no sign of life, a token that has ended, or an organization
 * that is suspended closes a socket.
 */
@Component
class Sockets implements InitializingBean, DisposableBean {

    private static final CloseStatus CROWDED =
            CloseStatus.SERVICE_OVERLOAD.withReason("Too many sockets wait for their first message");
    private static final CloseStatus INIT_TOO_LATE =
            SocketFault.status(SocketFault.INIT_TOO_LATE, "Connection initialisation timeout");
    private static final CloseStatus EXPIRED =
            SocketFault.status(SocketFault.FORBIDDEN, "The access token or the support access has expired");
    private static final CloseStatus REVOKED = SocketFault.status(
            SocketFault.FORBIDDEN,
            "The key, the member's roles, the organization or the support access are not what they were");
    private static final CloseStatus LESS =
            SocketFault.status(SocketFault.FORBIDDEN, "Your permissions have changed: connect again");
    private static final CloseStatus SILENT = SocketFault.status(SocketFault.SILENT, "No sign of life");

    private final SocketSettings settings;
    private final Clock clock;
    private final Places places;
    private final Departure departure;
    private final Standing standing;
    private final Map<String, Socket> open = new ConcurrentHashMap<>();
    private final Set<Socket> strangers = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("sockets").factory());

    Sockets(SocketSettings settings, Clock clock, Places places, Departure departure, Standing standing) {
        this.settings = settings;
        this.clock = clock;
        this.places = places;
        this.departure = departure;
        this.standing = standing;
    }

    /**
     * Takes a socket in. One too many of those who have not said yet who they are is turned away; but when most of them are of
     * another network, the one of these that is silent for longest is let go instead: no network keeps the others out.
     */
    void opened(String sessionId, Socket socket) {
        open.put(sessionId, socket);
        strangers.add(socket);
        if (strangers.size() > settings.strangers()) {
            Socket crowding = crowding(socket);
            strangers.remove(crowding);
            // one that reads nothing keeps only its own thread waiting
            Socket.apart(closing(crowding, CROWDED));
        }
        departure.welcome(socket);
    }

    private Socket crowding(Socket newcomer) {
        Map<String, List<Socket>> networks = strangers.stream().collect(Collectors.groupingBy(Sockets::networkOf));
        int own = networks.getOrDefault(networkOf(newcomer), List.of()).size();
        return networks.values().stream()
                .filter(network -> network.size() > own)
                .max(Comparator.comparingInt(List::size))
                .flatMap(network -> network.stream().min(Comparator.comparing(Socket::openedAt)))
                .orElse(newcomer);
    }

    private static String networkOf(Socket stranger) {
        return Strangers.networkOf(stranger.address());
    }

    @Nullable
    Socket get(String sessionId) {
        return open.get(sessionId);
    }

    void closed(String sessionId) {
        Socket socket = open.remove(sessionId);
        if (socket != null) {
            strangers.remove(socket);
            departure.gone(socket);
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
                Socket.apart(need);
            }
            Caller caller = socket.caller();
            if (caller != null && now.isBefore(caller.expiresAt())) {
                Socket.apart(() -> closeUnlessStanding(socket, caller));
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

    private void closeUnlessStanding(Socket socket, Caller caller) {
        if (!standing.isStillLetIn(caller)) {
            socket.close(REVOKED);
        } else if (!standing.mayStillDoAll(caller)) {
            socket.close(LESS);
        } else {
            socket.heldBy(standing.asOfNow(caller));
        }
    }

    private static Runnable closing(Socket socket, CloseStatus status) {
        return () -> socket.close(status);
    }

    @Override
    public void afterPropertiesSet() {
        var unused = watch.scheduleWithFixedDelay(this::lookAfterAll, 1, 1, TimeUnit.SECONDS);
    }

    /** Later than the departure, which takes its time. */
    @Override
    public void destroy() {
        watch.shutdownNow();
    }
}
