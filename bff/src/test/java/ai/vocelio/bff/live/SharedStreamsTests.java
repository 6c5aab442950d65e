package ai.vocelio.bff.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

class SharedStreamsTests {

    private static final Duration AT_ONCE = Duration.ofMillis(1);

    private final SharedStreams streams = new SharedStreams();
    private final Sinks.Many<String> source = Sinks.many().multicast().directBestEffort();
    private final AtomicInteger made = new AtomicInteger();
    private final Flux<String> events = source.asFlux().doOnNext(event -> made.incrementAndGet());

    @Test
    void an_event_is_made_once_for_all_who_follow_the_same() throws InterruptedException {
        List<Seat> seats = IntStream.range(0, 1_000)
                .mapToObj(n -> streams.join("same", events))
                .toList();
        source.tryEmitNext("one");
        source.tryEmitNext("two");

        for (Seat seat : seats) {
            assertThat(told(seat)).containsExactly("one", "two");
        }
        assertThat(made).hasValue(2);
    }

    @Test
    void who_comes_before_the_first_event_is_told_it_and_does_not_look() throws InterruptedException {
        streams.join("same", events);
        Seat second = streams.join("same", events);
        assertThat(second.isLate()).isFalse();

        source.tryEmitNext("snapshot");

        assertThat(told(second)).containsExactly("snapshot");
        assertThat(streams.join("same", events).isLate()).isTrue();
    }

    @Test
    void who_comes_late_looks_first_and_is_not_told_what_was_seen_before() throws InterruptedException {
        assertThat(streams.join("same", events).isLate()).isFalse();
        source.tryEmitNext("snapshot");
        Seat late = streams.join("same", events);
        assertThat(late.isLate()).isTrue();

        late.looks();
        source.tryEmitNext("seen before the look");
        late.looked(System.nanoTime());
        source.tryEmitNext("seen after it");

        assertThat(told(late)).containsExactly("seen after it");
    }

    @Test
    void an_event_that_is_late_on_its_way_is_not_told_to_who_has_looked_since() throws InterruptedException {
        Seat seat = streams.join("same", events);
        var onItsWay = new Seat.Event("seen before the look", System.nanoTime());
        seat.looks();
        seat.looked(System.nanoTime());
        seat.put(onItsWay);
        seat.put(new Seat.Event("seen after it", System.nanoTime()));

        assertThat(told(seat)).containsExactly("seen after it");
    }

    @Test
    void what_is_seen_while_somebody_looks_is_told_after_the_look() throws InterruptedException {
        streams.join("same", events);
        Seat late = streams.join("same", events);
        late.looks();
        long began = System.nanoTime();
        source.tryEmitNext("seen meanwhile");
        late.looked(began);

        assertThat(told(late)).containsExactly("seen meanwhile");
    }

    @Test
    void a_slow_follower_looks_anew_and_costs_a_bounded_memory() throws InterruptedException {
        Seat slow = streams.join("same", events);
        for (int n = 0; n <= Seat.MOST; n++) {
            source.tryEmitNext("event " + n);
        }
        source.tryEmitNext("not kept");

        assertThat(slow.next(AT_ONCE)).isInstanceOf(Seat.Gap.class);
        slow.looks();
        source.tryEmitNext("after");
        assertThat(told(slow)).containsExactly("after");
    }

    @Test
    void the_stream_ends_with_its_last_follower_and_begins_anew() {
        Seat first = streams.join("same", events);
        Seat second = streams.join("same", events);
        first.close();
        assertThat(source.currentSubscriberCount()).isOne();
        second.close();
        assertThat(source.currentSubscriberCount()).isZero();

        assertThat(streams.join("same", events).isLate()).isFalse();
    }

    @Test
    void who_found_nothing_is_told_once_that_something_came() {
        AtomicInteger news = new AtomicInteger();
        Seat seat = streams.join("same", events);
        seat.onNews(news::incrementAndGet);
        source.tryEmitNext("before anybody asked");
        assertThat(news).hasValue(0);
        assertThat(seat.poll()).isInstanceOf(Seat.Event.class);
        assertThat(seat.poll()).isNull();

        source.tryEmitNext("one");
        source.tryEmitNext("two");
        assertThat(news).hasValue(1);
        assertThat(seat.poll()).isInstanceOf(Seat.Event.class);
        assertThat(seat.poll()).isInstanceOf(Seat.Event.class);
        assertThat(seat.poll()).isNull();

        seat.stop();
        assertThat(news).hasValue(2);
        assertThat(seat.poll()).isInstanceOf(Seat.End.class);
    }

    @Test
    void its_end_is_told_to_all_after_what_still_waits() throws InterruptedException {
        Seat first = streams.join("same", events);
        Seat second = streams.join("same", events);
        source.tryEmitNext("last");
        source.tryEmitComplete();

        assertThat(told(first)).containsExactly("last");
        assertThat(told(second)).containsExactly("last");
        assertThat(second.next(AT_ONCE)).isEqualTo(new Seat.End(null));
    }

    @Test
    void who_follows_something_else_shares_nothing() throws InterruptedException {
        Seat one = streams.join("same", events);
        Seat other = streams.join("other", Flux.just("of its own").concatWith(Flux.never()));

        assertThat(other.isLate()).isFalse();
        assertThat(told(one)).isEmpty();
        assertThat(told(other)).containsExactly("of its own");
    }

    private static List<String> told(Seat seat) throws InterruptedException {
        List<String> told = new ArrayList<>();
        while (seat.next(AT_ONCE) instanceof Seat.Event event) {
            told.add(event.text());
        }
        return told;
    }
}
