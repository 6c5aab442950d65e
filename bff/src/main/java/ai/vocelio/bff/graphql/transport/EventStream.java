package ai.vocelio.bff.graphql.transport;

import ai.vocelio.bff.graphql.EdgeFault;
import ai.vocelio.bff.graphql.ErrorCode;
import ai.vocelio.bff.graphql.errors.FaultTable;
import ai.vocelio.bff.live.Following;
import ai.vocelio.bff.live.Seat;
import ai.vocelio.bff.security.Standing;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

    static final EdgeFault EXPIRED = new EdgeFault(
            ErrorCode.UNAUTHENTICATED,
            "The access token or the support access has expired or was ended, the API key opens no more, the member has other"
                    + " roles, or the organization is suspended: ask again with a new one");

    static final EdgeFault LESS =
            new EdgeFault(ErrorCode.FORBIDDEN, "Your permissions have changed: ask again with those that you have");

    static final EdgeFault LEAVING = new EdgeFault(ErrorCode.UNAVAILABLE, "This replica is going away: connect again");

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(12);

    private final Door door;
    private final Wire wire;
    private final Clock clock;
    private final Departure departure;
    private final Standing standing;

    EventStream(Door door, Wire wire, Clock clock, Departure departure, Standing standing) {
        this.door = door;
        this.wire = wire;
        this.clock = clock;
        this.departure = departure;
        this.standing = standing;
    }

    /** Executes what was asked, and writes the answer until it ends or the client leaves. */
    void write(Door.Asked asked, HttpServletResponse response) throws IOException {
        WebGraphQlResponse answer = door.execute(asked);
        response.setContentType(ResponseForm.EVENTS.type() + ";charset=utf-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader("X-Accel-Buffering", "no");
        OutputStream out = response.getOutputStream();
        if (answer.getData() instanceof Publisher) {
            response.flushBuffer();
            try (Following following = door.follow(asked, answer)) {
                Reader reader = new Reader(asked, following, out);
                departure.welcome(reader);
                try {
                    reader.tell();
                } finally {
                    departure.gone(reader);
                }
            }
        } else {
            next(out, wire.text(answer.toMap()));
        }
        send(out, "event: complete\ndata:\n\n");
    }

    private static void next(OutputStream out, String result) throws IOException {
        send(out, "event: next\ndata: " + result + "\n\n");
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** A client that reads the events of a subscription. */
    private final class Reader implements Departure.Guest {

        private final Door.Asked asked;
        private final Following following;
        private final OutputStream out;
        private volatile boolean isLeaving;

        private Reader(Door.Asked asked, Following following, OutputStream out) {
            this.asked = asked;
            this.following = following;
            this.out = out;
        }

        @Override
        public void leave() {
            isLeaving = true;
            following.stop();
        }

        private void tell() throws IOException {
            try {
                Instant spoken = clock.instant();
                while (true) {
                    Seat.Told step = following.next(LOOK);
                    Instant now = clock.instant();
                    EdgeFault end = end();
                    if (end != null) {
                        refuse(end);
                        return;
                    }
                    switch (step) {
                        case Seat.Event event -> next(out, event.text());
                        case Seat.End over -> {
                            if (over.fault() != null) {
                                refuse(FaultTable.of(over.fault()));
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
            } catch (RuntimeException lookFailed) {
                refuse(FaultTable.of(lookFailed));
            }
        }

        /** Why it has to end now; null when it goes on. */
        private @Nullable EdgeFault end() {
            if (isLeaving) {
                return LEAVING;
            }
            if (!standing.isStillLetIn(asked.caller())) {
                return EXPIRED;
            }
            return standing.mayStillDoAll(asked.caller()) ? null : LESS;
        }

        private void refuse(EdgeFault fault) throws IOException {
            next(out, wire.text(Wire.refusal(fault, asked.requestId())));
        }
    }
}
