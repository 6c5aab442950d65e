package ai.vocelio.bff.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.vocelio.bff.live.redis.RedisReplicas;
import ai.vocelio.bff.testing.TestRedis;
import io.lettuce.core.RedisClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;

/** Two replicas of live delivery with a real Redis between them. */
class ReplicasTests {

    private static final UUID ACME = UUID.randomUUID();
    private static final UUID GLOBEX = UUID.randomUUID();
    private static final Duration SOON = Duration.ofSeconds(15);
    private static final int SNAPSHOT = 0;

    private final TestRedis redis = new TestRedis();
    private final List<Disposable> readers = new ArrayList<>();
    private RedisReplicas near;
    private RedisReplicas far;
    private Live here;
    private Live there;

    @SuppressWarnings("NullAway.Init")
    ReplicasTests() {}

    @BeforeEach
    void two_replicas() {
        redis.start();
        near = new RedisReplicas(redis.url());
        far = new RedisReplicas(redis.url());
        here = new Live(near);
        there = new Live(far);
        await().atMost(SOON).until(() -> near.isUp() && far.isUp());
    }

    @AfterEach
    void no_replica() {
        readers.forEach(Disposable::dispose);
        near.close();
        far.close();
        redis.close();
    }

    @Test
    void every_change_reaches_followers_on_both_replicas_in_order_per_call() {
        List<Topic<Integer>> calls =
                Stream.generate(() -> transcript(ACME)).limit(20).toList();
        Map<Topic<Integer>, Seen> seenHere = new ConcurrentHashMap<>();
        Map<Topic<Integer>, Seen> seenThere = new ConcurrentHashMap<>();
        calls.forEach(call -> {
            seenHere.put(call, follow(here, call));
            seenThere.put(call, follow(there, call));
        });

        for (int sequence = 1; sequence <= 50; sequence++) {
            for (int i = 0; i < calls.size(); i++) {
                Live teller = i % 2 == 0 ? here : there;
                teller.tell(calls.get(i), sequence);
            }
        }

        List<Integer> all = IntStream.rangeClosed(SNAPSHOT, 50).boxed().toList();
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(seenHere.values()).allMatch(seen -> seen.keys().equals(all));
            assertThat(seenThere.values()).allMatch(seen -> seen.keys().equals(all));
        });
    }

    @Test
    void keys_that_are_ids_travel_too() {
        Topic<UUID> topic = new Topic<>(ACME, "calls", ACME);
        UUID call = UUID.randomUUID();
        Seen seen = new Seen();
        readers.add(there.follow(topic, new Keys<>(UUID::hashCode)).subscribe(seen::add));
        await().atMost(SOON).until(() -> seen.keys().equals(List.of(SNAPSHOT)));

        here.tell(topic, call);

        await().atMost(SOON).until(() -> seen.keys().equals(List.of(SNAPSHOT, call.hashCode())));
    }

    @Test
    void nothing_is_told_to_another_organization() {
        UUID subject = UUID.randomUUID();
        Topic<Integer> acme = new Topic<>(ACME, "transcript", subject);
        Topic<Integer> globex = new Topic<>(GLOBEX, "transcript", subject);
        Seen seenByGlobex = follow(there, globex);
        Seen seenByAcme = follow(there, acme);

        here.tell(acme, 7);
        here.tell(globex, 8);

        await().atMost(SOON)
                .until(() -> seenByGlobex.keys().size() > 1 && seenByAcme.keys().size() > 1);
        assertThat(seenByGlobex.keys()).containsExactly(SNAPSHOT, 8);
        assertThat(seenByAcme.keys()).containsExactly(SNAPSHOT, 7);
    }

    @Test
    void a_replica_listens_only_to_organizations_that_somebody_follows() {
        try (RedisClient watcher = RedisClient.create(redis.url());
                var connection = watcher.connect()) {
            Set<String> before = Set.copyOf(connection.sync().pubsubChannels("vocelio:live:*"));
            Seen seen = follow(there, transcript(ACME));
            assertThat(connection.sync().pubsubChannels()).contains("vocelio:live:" + ACME);

            readers.forEach(Disposable::dispose);

            await().atMost(SOON)
                    .until(() -> Set.copyOf(connection.sync().pubsubChannels("vocelio:live:*"))
                            .equals(before));
            assertThat(seen.keys()).containsExactly(SNAPSHOT);
        }
    }

    @Test
    void a_redis_that_dies_and_comes_back_loses_nothing_for_followers() {
        Topic<Integer> call = transcript(ACME);
        Seen seenHere = follow(here, call);
        Seen seenThere = follow(there, call);
        redis.kill();
        await().atMost(SOON).until(() -> !near.isUp() && !far.isUp());

        here.tell(call, 1);
        await().atMost(SOON).until(() -> seenHere.keys().equals(List.of(SNAPSHOT, 1)));
        assertThat(seenThere.keys()).containsExactly(SNAPSHOT);
        Seen late = follow(there, transcript(ACME));

        redis.start();
        await().atMost(SOON).until(() -> near.isUp() && far.isUp());
        await().atMost(SOON)
                .until(() -> seenThere.keys().getLast() == SNAPSHOT
                        && seenThere.keys().size() > 1);
        await().atMost(SOON).until(() -> late.keys().size() > 1);
        here.tell(call, 2);
        await().atMost(SOON).until(() -> seenThere.keys().getLast() == 2);
    }

    @Test
    void a_redis_that_hangs_holds_nobody_up() {
        Topic<Integer> call = transcript(ACME);
        Seen seenHere = follow(here, call);
        Seen seenThere = follow(there, call);
        redis.hang();

        long asked = System.nanoTime();
        here.tell(call, 1);
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofMillis(500));
        await().atMost(SOON).until(() -> seenHere.keys().equals(List.of(SNAPSHOT, 1)));
        follow(there, transcript(GLOBEX));
        await().atMost(SOON).until(() -> !near.isUp() && !far.isUp());

        redis.goOn();
        await().atMost(SOON).until(() -> near.isUp() && far.isUp());
        await().atMost(SOON).until(() -> seenThere.keys().size() > 1);
    }

    @Test
    void an_address_that_is_none_is_told_without_its_password() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> new RedisReplicas("http://:secret@redis")))
                .hasMessageContaining("VOCELIO_REDIS_URL")
                .hasNoCause()
                .message()
                .doesNotContain("secret");
    }

    private Seen follow(Live live, Topic<Integer> topic) {
        Seen seen = new Seen();
        readers.add(live.follow(topic, new Keys<Integer>(key -> key)).subscribe(seen::add));
        await().atMost(SOON).until(() -> seen.keys().equals(List.of(SNAPSHOT)));
        return seen;
    }

    private static Topic<Integer> transcript(UUID organization) {
        return new Topic<>(organization, "transcript", UUID.randomUUID());
    }

    /** What a follower was told, flat. */
    private static final class Seen {

        private final ConcurrentLinkedQueue<Integer> keys = new ConcurrentLinkedQueue<>();

        void add(List<Integer> event) {
            keys.addAll(event);
        }

        List<Integer> keys() {
            return List.copyOf(keys);
        }
    }

    private record Keys<K>(java.util.function.Function<K, Integer> number) implements Feed<K, List<Integer>> {

        @Override
        public List<Integer> snapshot(Glance glance) {
            return List.of(SNAPSHOT);
        }

        @Override
        public Optional<List<Integer>> changes(Set<K> keys, Glance glance) {
            return Optional.of(keys.stream().map(number).toList());
        }

        @Override
        public boolean isLast(List<Integer> event) {
            return false;
        }
    }
}
