package ai.vocelio.bff.graphql.fairness;

import ai.vocelio.bff.graphql.fairness.Purse.Taken;
import ai.vocelio.bff.live.redis.LineKeeper;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.lettuce.core.RedisClient;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Buckets in Redis, which all replicas share. Nobody waits for a Redis that is away or slow: the first request that does not
 * get its answer in time closes the line for all, and one thread looks when it can be opened again.
 */
final class SharedBuckets implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SharedBuckets.class);
    private static final LineKeeper.Words WORDS = new LineKeeper.Words(
            "cost-buckets",
            "Cost points are shared with other replicas",
            "Redis is away or slow: each replica counts cost points by itself until it is back");

    private final LineKeeper keeper;
    private final TimeMeter time;
    private final Duration patience;
    private volatile @Nullable BucketLine line;

    /**
     * Not connected yet.
     *
     * @param url VOCELIO_REDIS_URL
     * @param patience how long a request waits for Redis at most
     */
    SharedBuckets(String url, TimeMeter time, Duration patience) {
        this.keeper = new LineKeeper(url, WORDS);
        this.time = time;
        this.patience = patience;
    }

    /** Keeps a line to Redis from now on. */
    void begin() {
        keeper.begin(this::use);
    }

    /** Whether points are shared with other replicas now. */
    boolean isUp() {
        return line != null;
    }

    /** Takes points from the bucket of this key, which is made when it is not there; empty while Redis is away. */
    Optional<Taken> take(String key, BucketConfiguration bucket, long points) {
        BucketLine open = line;
        if (open == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(OwnPurse.takeFrom(open.bucket(key, bucket), points));
        } catch (RuntimeException away) {
            LOG.debug("Redis did not take cost points in time", away);
            line = null;
            return Optional.empty();
        }
    }

    /** Until it does not answer any more; a request that found it slow has closed it until the next beat. */
    private void use(RedisClient client) {
        try (BucketLine opened = BucketLine.open(client, time, patience)) {
            if (opened.answers()) {
                keeper.tellOpen();
                do {
                    line = opened;
                } while (keeper.goesOn() && opened.answers());
            }
        } finally {
            line = null;
        }
    }

    @Override
    public void close() {
        keeper.close();
    }
}
