package ai.vocelio.bff.live;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;

/** A stream of events that several followers read. It ends with the last of them. */
final class SharedStream extends BaseSubscriber<String> {

    private final Consumer<SharedStream> atEnd;
    private final Tellers tellers;
    private final Set<Seat> seats = ConcurrentHashMap.newKeySet();
    private boolean hasBegun;

    SharedStream(Consumer<SharedStream> atEnd, Tellers tellers) {
        this.atEnd = atEnd;
        this.tellers = tellers;
    }

    /** Who comes before the first event is told it; who comes later has to look. */
    synchronized void add(Seat seat) {
        seat.takenIn(hasBegun);
        seats.add(seat);
    }

    private synchronized void begin() {
        hasBegun = true;
    }

    /** True when nobody is left. */
    boolean remove(Seat seat) {
        boolean isOver = seats.remove(seat) && seats.isEmpty();
        if (isOver) {
            cancel();
        }
        return isOver;
    }

    @Override
    protected void hookOnSubscribe(Subscription subscription) {
        request(1);
    }

    @Override
    protected void hookOnNext(String text) {
        var event = new Seat.Event(text, Live.lookedAt());
        begin();
        tellers.tell(seats, seat -> seat.put(event));
        request(1);
    }

    @Override
    protected void hookOnComplete() {
        end(null);
    }

    @Override
    protected void hookOnError(Throwable thrown) {
        end(thrown);
    }

    /** Who joins from now on begins anew. */
    private void end(@Nullable Throwable fault) {
        atEnd.accept(this);
        seats.forEach(seat -> seat.end(fault));
    }
}
