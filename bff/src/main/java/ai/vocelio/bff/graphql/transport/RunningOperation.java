package ai.vocelio.bff.graphql.transport;

import ai.vocelio.bff.graphql.EdgeFault;
import ai.vocelio.bff.graphql.errors.FaultTable;
import ai.vocelio.bff.graphql.errors.ShapedError;
import ai.vocelio.bff.live.Seat;
import graphql.ExecutionResult;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.graphql.server.WebGraphQlResponse;
import reactor.core.publisher.Flux;

/**
 * An operation on a socket, on a thread of its own: results as {@code next}, then {@code complete}; a request that was
 * refused as {@code error}. What the client took back is silent.
 */
class RunningOperation {

    private static final Duration WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(30);

    private final Socket socket;
    private final String id;
    private final String requestId;
    private final String head;
    private volatile boolean isStopped;
    private volatile boolean isLeaving;
    private volatile @Nullable Seat seat;

    RunningOperation(Socket socket, String id, String requestId) {
        this.socket = socket;
        this.id = id;
        this.requestId = requestId;
        this.head = socket.headOf(id);
    }

    String id() {
        return id;
    }

    /**
     * Executes it until it ends. While it waits for events it holds on to nothing of the execution, which is large.
     *
     * @param follow takes a place at the stream of all who follow the same
     */
    void run(Supplier<WebGraphQlResponse> execution, Function<Publisher<String>, Seat> follow) {
        try {
            begin(execution, follow);
            Seat taken = seat;
            if (taken != null) {
                follow(taken, execution);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            refuse(FaultTable.of(e));
        } finally {
            Seat taken = seat;
            if (taken != null) {
                taken.close();
            }
            socket.operations().remove(id, this);
        }
    }

    private void begin(Supplier<WebGraphQlResponse> execution, Function<Publisher<String>, Seat> follow) {
        WebGraphQlResponse answer = execution.get();
        if (answer.getData() instanceof Publisher) {
            Flux<String> own = events(answer);
            Seat taken = follow.apply(own);
            seat = taken;
            if (taken.isLate()) {
                look(taken, own);
            }
        } else {
            answerOnce(answer.toMap());
        }
    }

    private Flux<String> events(WebGraphQlResponse answer) {
        @SuppressWarnings("unchecked")
        Publisher<ExecutionResult> results = (Publisher<ExecutionResult>) Objects.requireNonNull(answer.getData());
        return Flux.from(results).map(result -> socket.written(result.toSpecification()));
    }

    /** Ends it silently. */
    void stop() {
        isStopped = true;
        Seat taken = seat;
        if (taken != null) {
            taken.stop();
        }
    }

    /** Ends it silently when it is a stream of events; an answer that is awaited still comes. */
    void leave() {
        isLeaving = true;
        Seat taken = seat;
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

    private void follow(Seat taken, Supplier<WebGraphQlResponse> execution) throws InterruptedException {
        while (!isStopped && !isLeaving) {
            switch (taken.next(WAIT)) {
                case Seat.Step.Event event -> tellEvent(event.text());
                case Seat.Step.Gap gap -> look(taken, events(execution.get()));
                case Seat.Step.End end
                when isLeaving -> {
                    return;
                }
                case Seat.Step.End end
                when end.fault() != null -> {
                    refuse(FaultTable.of(end.fault()));
                    return;
                }
                case Seat.Step.End end -> {
                    end("complete", null);
                    return;
                }
                case null -> {}
            }
        }
    }

    /** Tells how things are by a look of our own; what was seen before it is dropped. */
    private void look(Seat taken, Flux<String> own) {
        taken.looks();
        long began = System.nanoTime();
        String first = own.blockFirst(LONGEST_LOOK);
        taken.looked(began);
        if (first != null) {
            tellEvent(first);
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
