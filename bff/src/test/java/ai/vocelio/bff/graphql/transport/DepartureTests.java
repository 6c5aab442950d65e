package ai.vocelio.bff.graphql.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DepartureTests {

    private static final Duration LONG = Duration.ofHours(1);

    private final AtomicInteger left = new AtomicInteger();

    @Test
    void many_leave_one_after_another_over_the_whole_time() {
        Departure departure = departure(Duration.ofMillis(500));
        Queue<Long> asked = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < 50; i++) {
            departure.welcome(() -> asked.add(System.nanoTime()));
        }
        long began = System.nanoTime();

        departure.stop();

        List<Long> after = asked.stream().map(moment -> moment - began).sorted().toList();
        assertThat(after).hasSize(50);
        assertThat(IntStream.range(0, 50))
                .allMatch(i -> after.get(i) >= Duration.ofMillis(10).toNanos() * i);
    }

    @Test
    void few_do_not_take_the_whole_time() {
        Departure departure = departure(LONG);
        IntStream.range(0, 3).forEach(i -> departure.welcome(left::incrementAndGet));

        departure.stop();

        assertThat(left).hasValue(3);
    }

    @Test
    void one_that_takes_long_keeps_nobody_waiting() {
        Departure departure = departure(LONG);
        CountDownLatch others = new CountDownLatch(4);
        for (int i = 0; i < 5; i++) {
            departure.welcome(() -> {
                others.countDown();
                await().until(() -> others.getCount() == 0);
                left.incrementAndGet();
            });
        }

        departure.stop();

        assertThat(left).hasValue(5);
    }

    @Test
    void who_has_gone_is_not_asked() {
        Departure departure = departure(LONG);
        Departure.Guest guest = left::incrementAndGet;
        departure.welcome(guest);
        departure.gone(guest);

        departure.stop();

        assertThat(left).hasValue(0);
    }

    @Test
    void who_comes_too_late_leaves_at_once() {
        Departure departure = departure(LONG);
        departure.stop();

        departure.welcome(left::incrementAndGet);

        assertThat(left).hasValue(1);
    }

    private static Departure departure(Duration spread) {
        return new Departure(new StopSettings(Duration.ZERO, spread));
    }
}
