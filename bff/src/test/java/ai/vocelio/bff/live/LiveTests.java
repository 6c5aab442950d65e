package ai.vocelio.bff.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.vocelio.bff.graphql.EdgeFault;
import ai.vocelio.bff.graphql.ErrorCode;
import ai.vocelio.kernel.Tenant;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import reactor.core.Disposable;
import reactor.core.publisher.BaseSubscriber;

class LiveTests {

    private static final UUID ACME = UUID.randomUUID();
    private static final UUID GLOBEX = UUID.randomUUID();
    private static final UUID SUBJECT = UUID.randomUUID();

    private final Live live = new Live(Replicas.none());
    private final Topic<Integer> topic = new Topic<>(ACME, "things", SUBJECT);
    private final Map<Integer, String> things = new ConcurrentHashMap<>(Map.of(1, "one"));

    @AfterEach
    void no_transaction() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.clearSynchronization();
        }
    }

    @Test
    void the_first_event_is_how_things_are() {
        Reader reader = read(Long.MAX_VALUE);

        await().until(() -> reader.isAt("snapshot {1=one}"));
    }

    @Test
    void a_change_during_the_snapshot_is_told_after_it() {
        Reader reader = new Reader(Long.MAX_VALUE);
        live.follow(topic, new Things() {
                    @Override
                    public String snapshot(Glance glance) {
                        String before = super.snapshot(glance);
                        change(2, "two");
                        return before;
                    }
                })
                .subscribe(reader);

        await().until(() -> reader.isAt("snapshot {1=one}", "{2=two}"));
    }

    @Test
    void a_reader_that_is_not_ready_gets_the_latest_state_of_each_thing_once() {
        Reader reader = read(1);
        await().until(() -> reader.isAt("snapshot {1=one}"));
        change(1, "uno");
        change(2, "two");
        change(1, "eins");
        reader.request(1);

        await().until(() -> reader.isAt("snapshot {1=one}", "{1=eins, 2=two}"));
    }

    @Test
    void a_reader_that_is_too_slow_is_told_so_and_costs_a_bounded_memory() {
        Reader reader = read(1);
        await().until(() -> reader.isAt("snapshot {1=one}"));
        IntStream.rangeClosed(0, Inbox.MOST).forEach(i -> change(i, "x"));
        reader.request(1);

        await().until(() -> !reader.faults.isEmpty());
        assertThat(reader.faults.peek())
                .isInstanceOfSatisfying(
                        EdgeFault.class, fault -> assertThat(fault.code()).isEqualTo(ErrorCode.THROTTLED));
        await().until(() -> live.countFollowers() == 0);
    }

    @Test
    void nothing_is_told_to_another_organization() {
        Reader reader = read(Long.MAX_VALUE);
        await().until(() -> reader.isAt("snapshot {1=one}"));
        live.tell(new Topic<>(GLOBEX, "things", SUBJECT), 1);
        change(2, "two");

        await().until(() -> reader.isAt("snapshot {1=one}", "{2=two}"));
    }

    @Test
    void a_change_is_told_after_the_commit_and_never_after_a_rollback() {
        Reader reader = read(Long.MAX_VALUE);
        await().until(() -> reader.isAt("snapshot {1=one}"));
        TransactionSynchronizationManager.initSynchronization();
        change(2, "two");
        List<TransactionSynchronization> synchronizations = TransactionSynchronizationManager.getSynchronizations();
        TransactionSynchronizationManager.clearSynchronization();
        change(3, "three");
        await().until(() -> reader.isAt("snapshot {1=one}", "{3=three}"));

        synchronizations.forEach(TransactionSynchronization::afterCommit);

        await().until(() -> reader.isAt("snapshot {1=one}", "{3=three}", "{2=two}"));
    }

    @Test
    void who_leaves_is_forgotten_at_once() {
        Reader reader = read(Long.MAX_VALUE);
        await().until(() -> reader.isAt("snapshot {1=one}"));
        assertThat(live.countFollowers()).isOne();

        reader.cancel();

        await().atMost(Duration.ofSeconds(2)).until(() -> live.countFollowers() == 0);
    }

    @Test
    void a_feed_without_patience_is_asked_again_without_a_change() {
        Reader reader = new Reader(Long.MAX_VALUE);
        live.follow(topic, new Things() {
                    @Override
                    public Duration patience() {
                        return Duration.ofMillis(10);
                    }

                    @Override
                    public Optional<String> changes(Set<Integer> keys, Glance glance) {
                        return Optional.of(keys.isEmpty() ? "the end" : "a change");
                    }
                })
                .subscribe(reader);

        await().until(() -> reader.isDone);
        assertThat(reader.isAt("snapshot {1=one}", "the end")).isTrue();
    }

    @Test
    void after_the_last_event_the_reader_is_done() {
        Reader reader = read(Long.MAX_VALUE);
        await().until(() -> reader.isAt("snapshot {1=one}"));
        change(1, "end");

        await().until(() -> reader.isDone);
        assertThat(reader.isAt("snapshot {1=one}", "{1=end}")).isTrue();
        assertThat(live.countFollowers()).isZero();
    }

    private void change(int key, String value) {
        things.put(key, value);
        live.tell(topic, key);
    }

    private Reader read(long demand) {
        Reader reader = new Reader(demand);
        live.follow(topic, new Things()).subscribe(reader);
        return reader;
    }

    @Test
    void a_reader_that_leaves_does_not_interrupt_a_look() {
        CountDownLatch isLooking = new CountDownLatch(1);
        CountDownLatch hasLeft = new CountDownLatch(1);
        CompletableFuture<Boolean> wasInterrupted = new CompletableFuture<>();
        Disposable reader = live.follow(topic, new Things() {
                    @Override
                    public String snapshot(Glance glance) {
                        isLooking.countDown();
                        try {
                            wasInterrupted.complete(!hasLeft.await(5, TimeUnit.SECONDS));
                        } catch (InterruptedException e) {
                            wasInterrupted.complete(true);
                        }
                        return "snapshot";
                    }
                })
                .subscribe();
        await().until(() -> isLooking.getCount() == 0);

        reader.dispose();
        hasLeft.countDown();

        assertThat(wasInterrupted.join()).isFalse();
        await().until(() -> live.countFollowers() == 0);
    }

    private class Things implements Feed<Integer, String> {

        @Override
        public String snapshot(Glance glance) {
            assertThat(Tenant.required()).isEqualTo(ACME);
            return "snapshot " + things;
        }

        @Override
        public Optional<String> changes(Set<Integer> keys, Glance glance) {
            assertThat(Tenant.required()).isEqualTo(ACME);
            List<String> now =
                    keys.stream().map(key -> key + "=" + things.get(key)).toList();
            return Optional.of("{" + String.join(", ", now) + "}");
        }

        @Override
        public boolean isLast(String event) {
            return event.contains("end");
        }
    }

    private static final class Reader extends BaseSubscriber<String> {

        private final ConcurrentLinkedQueue<String> seen = new ConcurrentLinkedQueue<>();
        private final ConcurrentLinkedQueue<Throwable> faults = new ConcurrentLinkedQueue<>();
        private final long demand;
        private volatile boolean isDone;

        private Reader(long demand) {
            this.demand = demand;
        }

        @Override
        protected void hookOnSubscribe(Subscription subscription) {
            subscription.request(demand);
        }

        @Override
        protected void hookOnNext(String event) {
            seen.add(event);
        }

        @Override
        protected void hookOnError(Throwable fault) {
            faults.add(fault);
        }

        @Override
        protected void hookOnComplete() {
            isDone = true;
        }

        private boolean isAt(String... events) {
            return List.copyOf(seen).equals(List.of(events));
        }
    }
}
