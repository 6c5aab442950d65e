package ai.vocelio.bff.live;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/**
 * A subscription of one client, whose events are made once for all who follow the same. Who comes later than the first, or
 * has missed something, is told how things are by a look of its own: its subscription is executed once more, for its first
 * event. While it waits it holds on to nothing of an execution, which is large. Used by one thread at a time.
 */
public final class Following implements AutoCloseable {

    private static final Duration LONGEST_LOOK = Duration.ofSeconds(30);

    private final Seat seat;
    private final Supplier<Flux<String>> execution;
    private volatile @Nullable Flux<String> first;

    /**
     * @param first its own stream, not begun yet
     * @param execution makes one more such stream
     * @param follow takes a seat at the stream of all who follow the same, which may become its own
     */
    public Following(Flux<String> first, Supplier<Flux<String>> execution, Function<Flux<String>, Seat> follow) {
        this.seat = follow.apply(first);
        this.execution = execution;
        this.first = seat.isLate() ? first : null;
    }

    /** What comes next; null when nothing came in this time. */
    public Seat.@Nullable Told next(Duration wait) throws InterruptedException {
        return switch (first == null ? seat.next(wait) : new Seat.Gap()) {
            case Seat.Told told -> told;
            case Seat.Gap gap -> look();
            case null -> null;
        };
    }

    /** What is there to be told; null when nothing is: what comes later is {@link #onNews news}. */
    public Seat.@Nullable Step poll() {
        return first == null ? seat.poll() : new Seat.Gap();
    }

    /** Has this run when something comes after nothing was there, by the thread that brings it. */
    public void onNews(Runnable news) {
        seat.onNews(news);
    }

    /** How things are, after a gap; null when nothing can be told of them. Takes its time. */
    public Seat.@Nullable Event look() {
        Flux<String> own = first;
        first = null;
        seat.looks();
        long began = System.nanoTime();
        String seen = (own == null ? execution.get() : own).blockFirst(LONGEST_LOOK);
        seat.looked(began);
        return seen == null ? null : new Seat.Event(seen, began);
    }

    /** Ends it from outside: that is the last step. */
    public void stop() {
        seat.stop();
    }

    @Override
    public void close() {
        seat.close();
    }
}
