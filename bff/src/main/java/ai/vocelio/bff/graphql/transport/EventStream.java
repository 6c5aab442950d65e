package ai.vocelio.bff.graphql.transport;

import ai.vocelio.bff.graphql.EdgeFault;
import ai.vocelio.bff.graphql.ErrorCode;
import ai.vocelio.bff.graphql.errors.FaultTable;
import ai.vocelio.bff.security.Caller;
import graphql.ExecutionResult;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Server-sent events in the distinct connections mode of graphql-sse: {@code next} per result, then {@code complete}.
 * Queries and mutations are answered with one {@code next}. The end of the token ends the stream with a typed error.
 */
@Component
class EventStream {

    static final EdgeFault EXPIRED =
            new EdgeFault(ErrorCode.UNAUTHENTICATED, "The access token has expired: ask again with a new one");

    static final EdgeFault LEAVING = new EdgeFault(ErrorCode.UNAVAILABLE, "This replica is going away: connect again");

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(12);

    private final Wire wire;
    private final Clock clock;
    private final Set<Events> open = ConcurrentHashMap.newKeySet();
    private volatile boolean isLeaving;

    EventStream(Wire wire, Clock clock) {
        this.wire = wire;
        this.clock = clock;
    }

    /** Ends all streams, those that are opened from now on too, with a typed error: connect again. */
    void leave() {
        isLeaving = true;
        open.forEach(Events::stop);
    }

    /** Writes an answer until it ends or the client leaves. */
    void write(WebGraphQlResponse answer, Caller caller, String requestId, HttpServletResponse response)
            throws IOException {
        response.setContentType(ResponseForm.EVENTS.type() + ";charset=utf-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader("X-Accel-Buffering", "no");
        OutputStream out = response.getOutputStream();
        Object data = answer.getData();
        if (data instanceof Publisher<?> publisher) {
            @SuppressWarnings("unchecked")
            Publisher<ExecutionResult> results = (Publisher<ExecutionResult>) publisher;
            response.flushBuffer();
            try (Events events = Events.of(results)) {
                open.add(events);
                try {
                    follow(events, caller, requestId, out);
                } finally {
                    open.remove(events);
                }
            }
        } else {
            next(out, answer.toMap());
        }
        send(out, "event: complete\ndata:\n\n");
    }

    private void follow(Events events, Caller caller, String requestId, OutputStream out) throws IOException {
        try {
            Instant spoken = clock.instant();
            while (true) {
                if (isLeaving) {
                    next(out, Wire.refusal(LEAVING, requestId));
                    return;
                }
                Events.@Nullable Step step = events.next(LOOK);
                Instant now = clock.instant();
                if (!now.isBefore(caller.expiresAt())) {
                    next(out, Wire.refusal(EXPIRED, requestId));
                    return;
                }
                switch (step) {
                    case Events.Step.Event event -> next(out, event.result().toSpecification());
                    case Events.Step.End end
                    when isLeaving -> {
                        continue;
                    }
                    case Events.Step.End end -> {
                        if (end.fault() != null) {
                            next(out, Wire.refusal(FaultTable.of(end.fault()), requestId));
                        }
                        return;
                    }
                    case null -> {
                        if (now.isBefore(spoken.plus(KEEP_ALIVE))) {
                            continue;
                        }
                        send(out, ":\n\n");
                    }
                }
                spoken = now;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void next(OutputStream out, Map<String, Object> result) throws IOException {
        send(out, "event: next\ndata: " + new String(wire.bytes(result), StandardCharsets.UTF_8) + "\n\n");
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
