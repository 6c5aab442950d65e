package ai.vocelio.bff.live;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.reactivestreams.Publisher;
import org.springframework.stereotype.Component;

/** Makes the events of a stream once for all who follow the same; each reads them from a seat of its own. */
@Component
public class SharedStreams {

    private final Map<Object, SharedStream> streams = new ConcurrentHashMap<>();
    private final Tellers tellers = new Tellers(Runtime.getRuntime().availableProcessors());

    /**
     * Takes a follower in; close the seat at its end.
     *
     * @param same equal for those who are to see the same: it names their organization and their rights
     * @param own the follower's own stream, written down; becomes that of all when there is none
     */
    public Seat join(Object same, Publisher<String> own) {
        Seat seat = new Seat(left -> leave(same, left));
        SharedStream begun = new SharedStream(ended -> streams.remove(same, ended), tellers);
        SharedStream joined = streams.compute(same, (key, running) -> {
            SharedStream stream = running == null ? begun : running;
            stream.add(seat);
            return stream;
        });
        if (joined == begun) {
            own.subscribe(begun);
        }
        return seat;
    }

    private void leave(Object same, Seat seat) {
        streams.computeIfPresent(same, (key, running) -> running.remove(seat) ? null : running);
    }
}
