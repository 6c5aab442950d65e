package ai.vocelio.bff.graphql.transport;

import ai.vocelio.bff.graphql.EdgeFault;
import ai.vocelio.bff.graphql.errors.FaultTable;
import ai.vocelio.bff.graphql.errors.ShapedError;
import ai.vocelio.bff.live.Seat;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.graphql.server.WebGraphQlResponse;

/**
 * An operation on a socket, on a thread of its own: results as {@code next}, then {@code complete}; a request that was
 * refused as {@code error}. What the client took back is silent.
 */
class RunningOperation {

    private static final Duration WAIT = Duration.ofMinutes(1);

    private final Socket socket;
    private final String id;
    private final String requestId;
    private final String head;
    private volatile boolean isStopped;
    private volatile @Nullable Following following;

    RunningOperation(Socket socket, String id, String requestId) {
        this.socket = socket;
        this.id = id;
        this.requestId = requestId;
        this.head = socket.headOf(id);
    }

    String id() {
        return id;
    }

    /** Executes it until it ends. */
    void run(Door door, Door.Asked asked) {
        try (Following taken = begin(door, asked)) {
            if (taken != null) {
                following = taken;
                follow(taken);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            refuse(FaultTable.of(e));
        } finally {
            socket.operations().remove(id, this);
        }
    }

    /** Null when it was answered at once. */
    private @Nullable Following begin(Door door, Door.Asked asked) {
        WebGraphQlResponse answer = door.execute(asked);
        if (answer.getData() instanceof Publisher) {
            return door.follow(asked, answer);
        }
        answerOnce(answer.toMap());
        return null;
    }

    /** Ends it silently. */
    void stop() {
        isStopped = true;
        Following taken = following;
        if (taken != null) {
            taken.stop();
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

    private void follow(Following taken) throws InterruptedException {
        while (!isStopped && !socket.isLeaving()) {
            switch (taken.next(WAIT)) {
                case Seat.Event event -> tellEvent(event.text());
                case Seat.End end
                when socket.isLeaving() -> {
                    return;
                }
                case Seat.End end
                when end.fault() != null -> {
                    refuse(FaultTable.of(end.fault()));
                    return;
                }
                case Seat.End end -> {
                    end("complete", null);
                    return;
                }
                case null -> {}
            }
        }
    }

    private void tellEvent(String result) {
        if (!isStopped) {
            socket.send(head + result + "}");
        }
    }

    private void refuse(EdgeFault fault) {
        end("error", List.of(ShapedError.of(fault, requestId).toSpecification()));
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
