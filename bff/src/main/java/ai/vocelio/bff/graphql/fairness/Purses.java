package ai.vocelio.bff.graphql.fairness;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The purses of all clients of all organizations. One that was not used for so long that it is full again is dropped. */
final class Purses implements AutoCloseable {

    /** Of active clients; one that is dropped for want of room is full when it is asked for again. */
    static final long MOST = 20_000;

    private static final long NANOS = 1_000_000_000;

    private final CostSettings settings;
    private final TimeMeter time;
    private final @Nullable SharedBuckets shared;
    private final Cache<Owner, Purse> purses;

    private Purses(CostSettings settings, TimeMeter time, @Nullable SharedBuckets shared) {
        this.settings = settings;
        this.time = time;
        this.shared = shared;
        this.purses = Caffeine.newBuilder()
                .expireAfter(Expiry.<Owner, Purse>accessing((owner, purse) -> owner.settings.untilFull()))
                .maximumSize(MOST)
                .build();
    }

    /** Of this replica alone. */
    static Purses own(CostSettings settings, TimeMeter time) {
        return new Purses(settings, time, null);
    }

    /** Shared by the replicas that know the same Redis. */
    static Purses shared(CostSettings settings, TimeMeter time, String redisUrl, Duration patience) {
        SharedBuckets shared = new SharedBuckets(redisUrl, time, patience);
        shared.begin();
        return new Purses(settings, time, shared);
    }

    /** The same time on all replicas, as far as their clocks agree. */
    static TimeMeter by(Clock clock) {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                Instant now = clock.instant();
                return now.getEpochSecond() * NANOS + now.getNano();
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    private static BucketConfiguration bucketOf(CostSettings settings) {
        Bandwidth points = Bandwidth.builder()
                .capacity(settings.points())
                .refillGreedy(settings.restoreRate(), Duration.ofSeconds(1))
                .build();
        return BucketConfiguration.builder().addLimit(points).build();
    }

    /** The purse of a client of an organization. */
    Purse of(UUID organizationId, String client) {
        return of(organizationId, client, settings);
    }

    /** The purse of a client that has limits of its own. */
    Purse of(UUID organizationId, String client, CostSettings own) {
        return purses.get(new Owner(organizationId, client, own), this::purse);
    }

    /** Whether points are shared with other replicas now. */
    boolean isShared() {
        return shared != null && shared.isUp();
    }

    private Purse purse(Owner owner) {
        BucketConfiguration bucket = bucketOf(owner.settings);
        OwnPurse own = new OwnPurse(Bucket.builder()
                .addLimit(bucket.getBandwidths()[0])
                .withCustomTimePrecision(time)
                .build());
        return shared == null ? own : new SharedPurse(shared, owner.key(), bucket, own);
    }

    @Override
    public void close() {
        if (shared != null) {
            shared.close();
        }
    }

    private record Owner(UUID organizationId, String client, CostSettings settings) {

        /** With other settings it is another bucket. */
        private String key() {
            return "vocelio:cost:" + organizationId + ":" + client + ":" + settings.points() + ":"
                    + settings.restoreRate();
        }
    }
}
