package ai.vocelio.bff.graphql.fairness;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.distributed.proxy.optimization.DefaultOptimizationListener;
import io.github.bucket4j.distributed.proxy.optimization.DelayParameters;
import io.github.bucket4j.distributed.proxy.optimization.Optimization;
import io.github.bucket4j.distributed.proxy.optimization.delay.DelayOptimization;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A connection to Redis and the buckets that are known by it. Points are taken from a copy here; Redis and the copy are
 * brought together when a twentieth of the bucket was taken from it, or after a fifth of a second.
 */
final class BucketLine implements AutoCloseable {

    private static final int PART_OF_BUCKET = 20;
    private static final Duration LONGEST_APART = Duration.ofMillis(200);
    private static final Duration KEPT_WHEN_FULL = Duration.ofSeconds(10);
    private static final Duration KEPT_HERE = Duration.ofMinutes(1);

    private final StatefulRedisConnection<String, byte[]> connection;
    private final ProxyManager<String> manager;
    private final TimeMeter time;
    private final Duration patience;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .expireAfterAccess(KEPT_HERE)
            .maximumSize(Purses.MOST)
            .build();

    private BucketLine(StatefulRedisConnection<String, byte[]> connection, TimeMeter time, Duration patience) {
        this.connection = connection;
        this.time = time;
        this.patience = patience;
        this.manager = Bucket4jLettuce.casBasedBuilder(connection)
                .clientClock(time)
                .requestTimeout(patience)
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT_WHEN_FULL))
                .build();
    }

    /**
     * Opens it.
     *
     * @throws RedisException when Redis does not answer in time
     */
    static BucketLine open(RedisClient client, TimeMeter time, Duration patience) {
        return new BucketLine(client.connect(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE)), time, patience);
    }

    /** The bucket of this key; asks Redis now and then, and fails when that takes too long. */
    Bucket bucket(String key, BucketConfiguration configuration) {
        return buckets.get(
                key,
                absent ->
                        manager.builder().withOptimization(apart(configuration)).build(absent, () -> configuration));
    }

    private Optimization apart(BucketConfiguration configuration) {
        long points = Arrays.stream(configuration.getBandwidths())
                .mapToLong(Bandwidth::getCapacity)
                .min()
                .orElseThrow();
        return new DelayOptimization(
                new DelayParameters(Math.max(1, points / PART_OF_BUCKET), LONGEST_APART),
                new DefaultOptimizationListener(),
                time);
    }

    /** Whether Redis answers in time. */
    boolean answers() {
        try {
            connection.async().ping().get(patience.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (ExecutionException | TimeoutException | RedisException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        connection.closeAsync();
    }
}
