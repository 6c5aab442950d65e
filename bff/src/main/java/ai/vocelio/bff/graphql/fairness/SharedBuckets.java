package ai.vocelio.bff.graphql.fairness;

import ai.vocelio.bff.graphql.fairness.Purse.Taken;
import ai.vocelio.bff.live.redis.RedisClients;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Buckets in Redis, which all replicas share. Nobody waits for a Redis that is away or slow: the first request that does not
 * get its answer in time closes the line for all, and one thread looks when it can be opened again.
 */
final class SharedBuckets implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SharedBuckets.class);
    private static final Duration BEAT = Duration.ofMillis(500);
    private static final Duration LONGEST_END = Duration.ofSeconds(2);

    private final RedisClient client;
    private final BucketConfiguration bucket;
    private final TimeMeter time;
    private final Duration patience;
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile @Nullable BucketLine line;

    /**
     * Not connected yet.
     *
     * @param url VOCELIO_REDIS_URL
     * @param patience how long a request waits for Redis at most
     */
    SharedBuckets(String url, BucketConfiguration bucket, TimeMeter time, Duration patience) {
        this.client = RedisClients.of(url);
        this.bucket = bucket;
        this.time = time;
        this.patience = patience;
    }

    /** Keeps a line to Redis from now on. */
    void begin() {
        Thread.ofVirtual().name("cost-buckets").start(this::keep);
    }

    /** Whether points are shared with other replicas now. */
    boolean isUp() {
        return line != null;
    }

    /** Takes points from the bucket of this key, which is made when it is not there; empty while Redis is away. */
    Optional<Taken> take(String key, long points) {
        BucketLine open = line;
        if (open == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(OwnPurse.takeFrom(open.bucket(key), points));
        } catch (RuntimeException away) {
            LOG.debug("Redis did not take cost points in time", away);
            line = null;
            return Optional.empty();
        }
    }

    private void keep() {
        boolean isTold = false;
        while (end.getCount() > 0) {
            try (BucketLine opened = BucketLine.open(client, bucket, time, patience)) {
                if (opened.answers()) {
                    LOG.info("Cost points are shared with other replicas");
                    isTold = false;
                    use(opened);
                }
            } catch (RedisException e) {
                LOG.debug("No line to Redis", e);
            } finally {
                line = null;
            }
            if (!isTold && end.getCount() > 0) {
                LOG.warn("Redis is away or slow: each replica counts cost points by itself until it is back");
                isTold = true;
            }
            isEndedWithin(BEAT);
        }
    }

    /** Until it does not answer any more; a request that found it slow has closed it until the next beat. */
    private void use(BucketLine opened) {
        do {
            line = opened;
        } while (!isEndedWithin(BEAT) && opened.answers());
    }

    private boolean isEndedWithin(Duration wait) {
        try {
            return end.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() {
        end.countDown();
        client.shutdownAsync(0, LONGEST_END.toMillis(), TimeUnit.MILLISECONDS);
    }
}
