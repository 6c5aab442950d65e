package ai.vocelio.bff.graphql.fairness;

import io.github.bucket4j.BucketConfiguration;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A purse that all replicas take from; while Redis is away, this replica goes on with one of its own. What was given back
 * is spent here first: to put it back into Redis would cost each operation a round trip.
 */
final class SharedPurse implements Purse {

    private final SharedBuckets shared;
    private final String key;
    private final BucketConfiguration bucket;
    private final OwnPurse own;
    private final AtomicLong change = new AtomicLong();
    private volatile long left;

    SharedPurse(SharedBuckets shared, String key, BucketConfiguration bucket, OwnPurse own) {
        this.shared = shared;
        this.key = key;
        this.bucket = bucket;
        this.own = own;
        this.left = own.left();
    }

    @Override
    public Taken take(long points) {
        long paid = points - missingAfterChange(points);
        if (paid == points) {
            return new Taken(true, left(), Duration.ZERO);
        }
        Taken rest = shared.take(key, bucket, points - paid).orElseGet(() -> own.take(points - paid));
        left = rest.left();
        if (!rest.isEnough()) {
            change.addAndGet(paid);
        }
        return new Taken(rest.isEnough(), left(), rest.enoughIn());
    }

    private long missingAfterChange(long points) {
        long before = change.getAndUpdate(there -> there - Math.min(there, points));
        return points - Math.min(before, points);
    }

    @Override
    public void giveBack(long points) {
        change.addAndGet(points);
    }

    @Override
    public long left() {
        return left + change.get();
    }
}
