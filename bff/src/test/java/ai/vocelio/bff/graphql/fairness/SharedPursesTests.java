package ai.vocelio.bff.graphql.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.vocelio.bff.testing.TestRedis;
import io.lettuce.core.RedisClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Purses of two replicas with a real Redis between them: 1,000 points, of which each may take 50 before it tells Redis. */
class SharedPursesTests {

    private static final UUID ACME = UUID.randomUUID();
    private static final UUID GLOBEX = UUID.randomUUID();
    private static final String PORTAL = "vocelio-portal";
    private static final CostSettings SETTINGS = new CostSettings(1_000, 50);
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration PATIENT = Duration.ofSeconds(20);
    private static final Duration HASTY = Duration.ofMillis(50);

    private final TestRedis redis = new TestRedis();
    private final StillTime time = new StillTime();
    private final List<Purses> replicas = new ArrayList<>();

    @BeforeEach
    void a_redis() {
        redis.start();
    }

    @AfterEach
    void no_replica() {
        replicas.forEach(Purses::close);
        redis.close();
    }

    @Test
    void replicas_share_a_purse_but_for_what_they_have_not_told_yet() {
        Purse here = replica(PATIENT).of(ACME, PORTAL);
        Purse there = replica(PATIENT).of(ACME, PORTAL);

        long taken = takeAll(here, there);

        assertThat(taken).isBetween(1_000L, 1_000L + 2 * 50);
    }

    @Test
    void replicas_share_a_purse_of_another_size_too() {
        CostSettings own = new CostSettings(2_000, 10);
        Purse here = replica(PATIENT).of(ACME, PORTAL, own);
        Purse there = replica(PATIENT).of(ACME, PORTAL, own);

        assertThat(takeAll(here, there)).isBetween(2_000L, 2_000L + 2 * 100);
        time.advance(Duration.ofSeconds(30));
        assertThat(takeAll(here, there)).isBetween(100L, 300L + 2 * 100);
    }

    @Test
    void organizations_do_not_share_in_redis_either() {
        Purses here = replica(PATIENT);
        Purses there = replica(PATIENT);
        takeAll(here.of(ACME, PORTAL), there.of(ACME, PORTAL));

        assertThat(there.of(GLOBEX, PORTAL).take(1_000).isEnough()).isTrue();
        assertThat(here.of(ACME, "vocelio-cli").take(1_000).isEnough()).isTrue();
    }

    @Test
    void points_come_back_for_all_replicas_together() {
        Purse here = replica(PATIENT).of(ACME, PORTAL);
        Purse there = replica(PATIENT).of(ACME, PORTAL);
        takeAll(here, there);

        time.advance(Duration.ofSeconds(10));

        assertThat(takeAll(here, there)).isBetween(400L, 500L + 2 * 50);
    }

    @Test
    void what_is_given_back_is_spent_by_the_replica_that_took_it() {
        Purse here = replica(PATIENT).of(ACME, PORTAL);
        assertThat(here.take(1_000).isEnough()).isTrue();
        assertThat(here.take(200).isEnough()).isFalse();

        here.giveBack(300);

        assertThat(here.left()).isEqualTo(300);
        assertThat(here.take(200)).isEqualTo(new Purse.Taken(true, 100, Duration.ZERO));
        assertThat(here.take(200).isEnough()).isFalse();
        assertThat(here.left()).isEqualTo(100);
    }

    @Test
    void a_bucket_in_redis_carries_its_organization_and_ends_by_itself() {
        replica(PATIENT).of(ACME, PORTAL).take(500);

        try (RedisClient watcher = RedisClient.create(redis.url());
                var connection = watcher.connect()) {
            List<String> keys = connection.sync().keys("*");
            assertThat(keys).singleElement().asString().startsWith("vocelio:cost:" + ACME + ":" + PORTAL);
            assertThat(connection.sync().ttl(keys.getFirst())).isBetween(1L, 30L);
        }
    }

    @Test
    void while_redis_is_dead_each_replica_goes_on_by_itself() {
        Purses here = replica(PATIENT);
        Purse purse = here.of(ACME, PORTAL);
        takeAll(purse, purse);
        redis.kill();
        await().atMost(SOON).until(() -> !here.isShared());

        assertThat(purse.take(1_000).isEnough()).isTrue();
        assertThat(purse.take(50).isEnough()).isFalse();

        redis.start();
        await().atMost(SOON).until(here::isShared);
        assertThat(purse.take(1_000).isEnough()).isTrue();
    }

    @Test
    void a_redis_that_hangs_holds_nobody_up() {
        Purses here = replica(HASTY);
        Purse purse = here.of(ACME, PORTAL);
        redis.hang();

        long asked = System.nanoTime();
        for (int n = 0; n < 100; n++) {
            assertThat(purse.take(1).isEnough()).isTrue();
            time.advance(Duration.ofSeconds(1));
        }
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(5));
        await().atMost(SOON).until(() -> !here.isShared());

        redis.goOn();
        await().atMost(SOON).until(here::isShared);
    }

    @Test
    void a_replica_that_finds_no_redis_at_its_start_takes_it_up_later() {
        redis.kill();
        Purses here = Purses.shared(SETTINGS, time, redis.url(), PATIENT);
        replicas.add(here);
        assertThat(here.of(ACME, PORTAL).take(1_000).isEnough()).isTrue();

        redis.start();

        await().atMost(SOON).until(here::isShared);
    }

    private Purses replica(Duration patience) {
        Purses purses = Purses.shared(SETTINGS, time, redis.url(), patience);
        replicas.add(purses);
        await().atMost(SOON).until(purses::isShared);
        return purses;
    }

    private static long takeAll(Purse here, Purse there) {
        long taken = 0;
        boolean isHere = true;
        boolean isThere = true;
        while (isHere || isThere) {
            isHere = here.take(10).isEnough();
            isThere = there.take(10).isEnough();
            taken += (isHere ? 10 : 0) + (isThere ? 10 : 0);
        }
        return taken;
    }
}
