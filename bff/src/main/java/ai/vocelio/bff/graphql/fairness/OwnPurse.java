package ai.vocelio.bff.graphql.fairness;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/** A purse that this replica alone takes from. */
record OwnPurse(Bucket bucket) implements Purse {

    @Override
    public Taken take(long points) {
        return takeFrom(bucket, points);
    }

    static Taken takeFrom(Bucket bucket, long points) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(points);
        return new Taken(
                probe.isConsumed(), probe.getRemainingTokens(), Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    @Override
    public void giveBack(long points) {
        bucket.addTokens(points);
    }

    @Override
    public long left() {
        return bucket.getAvailableTokens();
    }
}
