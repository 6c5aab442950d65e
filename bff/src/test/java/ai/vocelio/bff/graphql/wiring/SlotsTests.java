package ai.vocelio.bff.graphql.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlotsTests {

    private final Slots slots = new Slots();
    private final AtomicInteger working = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final CountDownLatch gate = new CountDownLatch(1);

    @Test
    void at_most_eight_fetchers_of_one_request_work_at_once() {
        Slots.forRequest(() -> {
            IntStream.range(0, 100).forEach(n -> slots.execute(this::work));
            return 0;
        });
        await().until(() -> working.get() == Slots.PER_REQUEST);
        gate.countDown();
        await().until(() -> done.get() == 100);

        assertThat(most).hasValue(Slots.PER_REQUEST);
    }

    @Test
    void another_request_has_slots_of_its_own() {
        for (int request = 0; request < 2; request++) {
            Slots.forRequest(() -> {
                IntStream.range(0, 10).forEach(n -> slots.execute(this::work));
                return 0;
            });
        }
        await().until(() -> working.get() == 2 * Slots.PER_REQUEST);
        gate.countDown();
        await().until(() -> done.get() == 20);
    }

    private void work() {
        most.accumulateAndGet(working.incrementAndGet(), Math::max);
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        working.decrementAndGet();
        done.incrementAndGet();
    }
}
