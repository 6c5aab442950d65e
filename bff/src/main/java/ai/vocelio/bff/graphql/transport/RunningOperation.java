package ai.vocelio.bff.graphql.transport;

import ai.vocelio.bff.graphql.EdgeFault;
import ai.vocelio.bff.graphql.errors.FaultTable;
import ai.vocelio.bff.graphql.errors.ShapedError;
import ai.vocelio.bff.live.Following;
import ai.vocelio.bff.live.Seat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.slf4j.MDC;
import org.springframework.graphql.server.WebGraphQlResponse;

/**
 * An operation on a socket: results as {@code next}, then {@code complete}; a request that was refused as {@code error}.
 * What the client took back is silent. It is executed by a thread of its own; events are sent on by whoever tells them, for
 * a thread that waits for each follower takes more than the sending.
 */
class RunningOperation {

    private static final Seat.End SILENT_END = new Seat.End(null);

    private final Socket socket;
    private final String id;
    private final Door.Asked asked;
    private final String head;
    private volatile boolean isStopped;
    private volatile @Nullable Following following;

    RunningOperation(Socket socket, String id, Door.Asked asked) {
        this.socket = socket;
        this.id = id;
        this.asked = asked;
        this.head = socket.headOf(id);
    }

    String id() {
        return id;
    }

    /** Executes it; events are sent from then on. */
    void start(Door door) {
        apart(() -> run(door));
    }

    /** In a thread of its own, whose log names the request. */
    private void apart(Runnable work) {
        Socket.apart(() -> {
            MDC.put(RequestIds.LOG_REQUEST, asked.requestId());
            MDC.put(RequestIds.LOG_ORGANIZATION, asked.caller().organizationAlias());
            work.run();
        });
    }

    private void run(Door door) {
        try {
            WebGraphQlResponse answer = door.execute(asked);
            if (answer.getData() instanceof Publisher) {
                Following taken = door.follow(asked, answer);
                following = taken;
                taken.onNews(() -> goOn(taken));
                goOn(taken);
                return;
            }
            answerOnce(answer.toMap());
        } catch (RuntimeException e) {
            refuse(FaultTable.of(e));
        }
        socket.operations().remove(id, this);
    }

    /** Sends the next event, and the one after it when that is sent; does not wait for anything. */
    private void goOn(Following taken) {
        Seat.Step step = isStopped || socket.isLeaving() ? SILENT_END : taken.poll();
        switch (step) {
            case Seat.Event event -> socket.send(next(event), () -> goOn(taken));
            case Seat.Gap gap -> apart(() -> look(taken));
            case Seat.End end -> apart(() -> endWith(taken, end));
            case null -> {}
        }
    }

    private void look(Following taken) {
        try {
            Seat.Event seen = taken.look();
            if (seen != null && !isStopped) {
                socket.send(next(seen));
            }
        } catch (RuntimeException e) {
            endWith(taken, new Seat.End(e));
            return;
        }
        goOn(taken);
    }

    private void endWith(Following taken, Seat.End end) {
        try (taken) {
            if (socket.isLeaving()) {
                return;
            }
            if (end.fault() == null) {
                end("complete", null);
            } else {
                refuse(FaultTable.of(end.fault()));
            }
        } finally {
            socket.operations().remove(id, this);
        }
    }

    /** Ends it silently. The connection may have ended, and with it whatever would go on here. */
    void stop() {
        isStopped = true;
        Following taken = following;
        if (taken != null) {
            taken.close();
        }
    }

    /** Its socket leaves: a stream of events ends silently; an answer that is awaited still comes. */
    void leave() {
        Following taken = following;
        if (taken != null) {
            taken.stop();
        }
    }

    private void answerOnce(Map<String, Object> answer) {
        if (answer.get("data") == null) {
            end("error", answer.get("errors"));
        } else {
            tell("next", answer);
            end("complete", null);
        }
    }

    private String next(Seat.Event event) {
        return head + event.text() + "}";
    }

    private void refuse(EdgeFault fault) {
        end("error", List.of(ShapedError.of(fault, asked.requestId()).toSpecification()));
    }

    /** Free before it is told: the client may use the id again at once. */
    private void end(String type, @Nullable Object payload) {
        socket.operations().remove(id, this);
        tell(type, payload);
    }

    private void tell(String type, @Nullable Object payload) {
        if (!isStopped) {
            socket.send(SocketMessage.of(type, id, payload));
        }
    }
}
