package ai.vocelio.bff.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GlanceTests {

    private final AtomicInteger looks = new AtomicInteger();
    private final Glance glance = new Glance(true);

    @Test
    void a_thousand_followers_of_a_topic_look_a_few_times_and_all_see_the_change() {
        Live live = new Live(Replicas.none());
        Topic<Integer> topic = new Topic<>(UUID.randomUUID(), "things", UUID.randomUUID());
        AtomicInteger state = new AtomicInteger();
        var seen = IntStream.range(0, 1_000)
                .mapToObj(n -> new ConcurrentLinkedQueue<Integer>())
                .toList();
        seen.forEach(one -> live.follow(topic, new States(state)).subscribe(one::add));
        await().until(() -> seen.stream().allMatch(one -> one.size() == 1));

        for (int change = 1; change <= 10; change++) {
            int now = change;
            looks.set(0);
            state.set(now);
            live.tell(topic, 1);
            await().until(() -> seen.stream().allMatch(one -> List.copyOf(one).getLast() == now));
            assertThat(looks).as("looks of 1,000 followers").hasValueLessThanOrEqualTo(10);
        }
    }

    @Test
    void after_a_change_nobody_is_shown_what_was_seen_before_it() {
        assertThat(glance.at("asked", looks::incrementAndGet)).isOne();
        assertThat(glance.at("asked", looks::incrementAndGet)).isOne();
        glance.forget();
        assertThat(glance.at("asked", looks::incrementAndGet)).isEqualTo(2);
    }

    @Test
    void a_look_that_began_before_a_change_is_not_shared_after_it() {
        CountDownLatch isChanged = new CountDownLatch(1);
        CountDownLatch hasBegun = new CountDownLatch(1);
        var before = CompletableFuture.supplyAsync(() -> glance.at("asked", () -> {
            hasBegun.countDown();
            await().until(() -> isChanged.getCount() == 0);
            return "before";
        }));
        await().until(() -> hasBegun.getCount() == 0);
        glance.forget();

        assertThat(glance.at("asked", () -> "after")).isEqualTo("after");
        isChanged.countDown();
        assertThat(before.join()).isEqualTo("before");
        assertThat(glance.at("asked", () -> "later")).isEqualTo("after");
    }

    @Test
    void who_asks_something_else_looks_for_it() {
        assertThat(glance.at(List.of("turns", 1), () -> "one")).isEqualTo("one");
        assertThat(glance.at(List.of("turns", 2), () -> "two")).isEqualTo("two");
    }

    @Test
    void a_look_that_failed_is_the_fault_of_nobody_else() {
        assertThatThrownBy(() -> glance.at("asked", () -> {
                    throw new IllegalStateException("gone");
                }))
                .hasMessage("gone");
        assertThat(glance.at("asked", () -> "seen")).isEqualTo("seen");
    }

    private final class States implements Feed<Integer, Integer> {

        private final AtomicInteger state;

        private States(AtomicInteger state) {
            this.state = state;
        }

        @Override
        public Integer snapshot(Glance shared) {
            return shared.at("snapshot", this::look);
        }

        @Override
        public Optional<Integer> changes(Set<Integer> keys, Glance shared) {
            return Optional.of(shared.at(keys, this::look));
        }

        @Override
        public boolean isLast(Integer event) {
            return false;
        }

        private int look() {
            looks.incrementAndGet();
            return state.get();
        }
    }
}
