package ai.vocelio.bff.graphql.transport;

import ai.vocelio.bff.graphql.EdgeFault;
import ai.vocelio.bff.graphql.errors.FaultTable;
import ai.vocelio.bff.graphql.errors.ShapedError;
import graphql.ExecutionResult;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
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
    private volatile boolean isStopped;
    private volatile boolean isLeaving;
    private volatile @Nullable Events events;

    RunningOperation(Socket socket, String id, String requestId) {
        this.socket = socket;
        this.id = id;
        this.requestId = requestId;
    }

    String id() {
        return id;
    }

    /** Executes it until it ends. */
    void run(Supplier<WebGraphQlResponse> execution) {
        try {
            WebGraphQlResponse answer = execution.get();
            if (answer.getData() instanceof Publisher<?> publisher) {
                @SuppressWarnings("unchecked")
                Publisher<ExecutionResult> results = (Publisher<ExecutionResult>) publisher;
                follow(results);
            } else {
                answerOnce(answer.toMap());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            refuse(FaultTable.of(e));
        } finally {
            socket.operations().remove(id, this);
        }
    }

    /** Ends it silently. */
    void stop() {
        isStopped = true;
        Events running = events;
        if (running != null) {
            running.stop();
        }
    }

    /** Ends it silently when it is a stream of events; an answer that is awaited still comes. */
    void leave() {
        isLeaving = true;
        Events running = events;
        if (running != null) {
            running.stop();
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

    private void follow(Publisher<ExecutionResult> results) throws InterruptedException {
        try (Events running = Events.of(results)) {
            events = running;
            while (!isStopped && !isLeaving) {
                switch (running.next(WAIT)) {
                    case Events.Step.Event event -> tell("next", event.result().toSpecification());
                    case Events.Step.End end
                    when isLeaving -> {
                        return;
                    }
                    case Events.Step.End end
                    when end.fault() != null -> {
                        refuse(FaultTable.of(end.fault()));
                        return;
                    }
                    case Events.Step.End end -> {
                        end("complete", null);
                        return;
                    }
                    case null -> {}
                }
            }
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
