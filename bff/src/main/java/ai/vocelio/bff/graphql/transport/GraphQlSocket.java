package ai.vocelio.bff.graphql.transport;

import ai.vocelio.bff.graphql.EdgeFault;
import ai.vocelio.bff.graphql.ErrorCode;
import ai.vocelio.bff.graphql.errors.FaultTable;
import ai.vocelio.bff.graphql.errors.ShapedError;
import ai.vocelio.bff.graphql.trusted.TrustedDocuments;
import ai.vocelio.bff.security.Admission;
import ai.vocelio.bff.security.Caller;
import ai.vocelio.bff.security.SupportAdmission;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.SubProtocolCapable;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/** GraphQL over WebSocket, the graphql-transport-ws protocol. The first message brings the access token. */
@Component
class GraphQlSocket extends TextWebSocketHandler implements SubProtocolCapable {

    static final String PROTOCOL = "graphql-transport-ws";

    private static final int TRY_AGAIN_LATER = 1013;

    private final Sockets sockets;
    private final SocketSettings settings;
    private final Admission admission;
    private final Door door;
    private final Wire wire;
    private final Clock clock;

    GraphQlSocket(Sockets sockets, SocketSettings settings, Admission admission, Door door, Wire wire, Clock clock) {
        this.sockets = sockets;
        this.settings = settings;
        this.admission = admission;
        this.door = door;
        this.wire = wire;
        this.clock = clock;
    }

    @Override
    public List<String> getSubProtocols() {
        return List.of(PROTOCOL);
    }

    /** Else each socket would hold room for the longest message. */
    @Override
    public boolean supportsPartialMessages() {
        return true;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        sockets.opened(session.getId(), new Socket(session, wire, clock.instant()));
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        sockets.closed(session.getId());
    }

    @Override
    public void handleTransportError(WebSocketSession session, Throwable thrown) {
        sockets.closed(session.getId());
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        Socket socket = sockets.get(session.getId());
        if (socket == null) {
            return;
        }
        socket.heard(clock.instant());
        try {
            String text = socket.whole(message.getPayload(), message.isLast());
            if (text != null) {
                handle(socket, SocketMessage.of(read(text)));
            }
        } catch (SocketFault fault) {
            socket.close(fault.status());
        }
    }

    private Map<String, Object> read(String text) {
        try {
            return wire.object(text.getBytes(StandardCharsets.UTF_8));
        } catch (EdgeFault notAnObject) {
            throw new SocketFault(SocketFault.BAD_MESSAGE, "Invalid message: not a JSON object");
        }
    }

    private void handle(Socket socket, SocketMessage message) {
        switch (message) {
            case SocketMessage.Init init -> init(socket, init.payload());
            case SocketMessage.Ping ping -> socket.send(SocketMessage.of("pong", null, ping.payload()));
            case SocketMessage.Pong pong -> {}
            case SocketMessage.Subscribe subscribe -> subscribe(socket, subscribe);
            case SocketMessage.Complete complete -> {
                RunningOperation operation = socket.operations().remove(complete.id());
                if (operation != null) {
                    operation.stop();
                }
            }
        }
    }

    private void init(Socket socket, Map<String, Object> payload) {
        if (!socket.askInit()) {
            throw new SocketFault(SocketFault.TOO_MANY, "Too many initialisation requests");
        }
        try {
            // what cannot be read must not make the caller act at home
            String actingIn = payload.containsKey(SupportAdmission.HEADER)
                    ? Objects.requireNonNullElse(text(payload, SupportAdmission.HEADER), "")
                    : null;
            String token = text(payload, "token");
            Caller caller = token == null
                    ? admission.admitHeader(text(payload, "Authorization"), actingIn, socket.address())
                    : admission.admit(token, actingIn, socket.address());
            sockets.admit(socket, caller);
        } catch (SocketFault fault) {
            throw fault;
        } catch (RuntimeException e) {
            EdgeFault fault = FaultTable.of(e);
            throw new SocketFault(codeOf(fault.code()), fault.sentence());
        }
        socket.send(SocketMessage.of("connection_ack", null, null));
    }

    private static @Nullable String text(Map<String, Object> payload, String name) {
        return payload.get(name) instanceof String text ? text : null;
    }

    private static int codeOf(ErrorCode code) {
        return switch (code) {
            case UNAUTHENTICATED, STEP_UP_REQUIRED -> SocketFault.UNAUTHORIZED;
            case FORBIDDEN -> SocketFault.FORBIDDEN;
            default -> TRY_AGAIN_LATER;
        };
    }

    private void subscribe(Socket socket, SocketMessage.Subscribe message) {
        Caller caller = socket.caller();
        if (caller == null) {
            throw new SocketFault(SocketFault.UNAUTHORIZED, "Unauthorized: send connection_init with a token first");
        }
        if (socket.isLeaving()) {
            // it ends soon, and the client asks again on the next one
            return;
        }
        String requestId = RequestIds.next();
        Operation asked = read(socket, message, requestId);
        if (asked != null) {
            begin(socket, message, new Door.Asked(asked, caller, requestId, socket.address(), socket.host()));
        }
    }

    private void begin(Socket socket, SocketMessage.Subscribe message, Door.Asked asked) {
        RunningOperation operation = new RunningOperation(socket, message.id(), asked);
        if (socket.operations().containsKey(message.id())) {
            throw new SocketFault(SocketFault.ID_TAKEN, "Subscriber for " + message.id() + " already exists");
        }
        if (socket.operations().size() >= settings.operationsPerSocket()) {
            EdgeFault fault = new EdgeFault(
                    ErrorCode.THROTTLED,
                    "At most " + settings.operationsPerSocket() + " operations at once on one socket");
            refuse(socket, message.id(), fault, asked.requestId());
            return;
        }
        socket.begin(operation);
        operation.start(door);
    }

    private static void refuse(Socket socket, String id, EdgeFault fault, String requestId) {
        List<?> errors = List.of(ShapedError.of(fault, requestId).toSpecification());
        socket.send(SocketMessage.of("error", id, errors));
    }

    /** Null when it was refused: an id of a document that a newer build knows no more ends no socket. */
    private @Nullable Operation read(Socket socket, SocketMessage.Subscribe message, String requestId) {
        try {
            return door.read(message.payload());
        } catch (EdgeFault fault) {
            if (fault.field().equals(TrustedDocuments.PATH)) {
                refuse(socket, message.id(), fault, requestId);
                return null;
            }
            throw new SocketFault(SocketFault.BAD_MESSAGE, "Invalid message: " + fault.sentence());
        }
    }
}
