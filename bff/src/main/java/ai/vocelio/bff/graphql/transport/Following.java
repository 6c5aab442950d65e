package ai.vocelio.bff.graphql.transport;

import ai.vocelio.bff.live.Seat;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/**
 * A caller's subscription, whose events are made once for all who follow the same. Who comes later than the first, or has
 * missed something, is told how things are by a look of its own: the subscription is executed once more, for its first
 * event. While it waits it holds on to nothing of an execution, which is large.
 */
final class Following implements AutoCloseable {

    private static final Duration LONGEST_LOOK = Duration.ofSeconds(30);

    private final Seat seat;
    private final Supplier<Flux<String>> execution;
    private @Nullable Flux<String> first;

    /**
     * @param first its own stream, not begun yet
     * @param execution makes one more such stream
     * @param follow takes a seat at the stream of all who follow the same, which may become its own
     */
    Following(Flux<String> first, Supplier<Flux<String>> execution, Function<Flux<String>, Seat> follow) {
        this.seat = follow.apply(first);
        this.execution = execution;
        this.first = seat.isLate() ? first : null;
    }

    /** What comes next, each time by the same thread; null when nothing came in this time. */
    Seat.@Nullable Told next(Duration wait) throws InterruptedException {
        Flux<String> own = first;
        if (own != null) {
            first = null;
            return look(own);
        }
        return switch (seat.next(wait)) {
            case Seat.Told told -> told;
            case Seat.Gap gap -> look(execution.get());
            case null -> null;
        };
    }

    /** What was seen before this look is not told after it. */
    private Seat.@Nullable Told look(Flux<String> own) {
        seat.looks();
        long began = System.nanoTime();
        String seen = own.blockFirst(LONGEST_LOOK);
        seat.looked(began);
        return seen == null ? null : new Seat.Event(seen, began);
    }

    /** Ends it from outside: whoever waits learns it as the next step. */
    void stop() {
        seat.stop();
    }

    @Override
    public void close() {
        seat.close();
    }
}
