package ai.vocelio.bff.graphql.fairness;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many cost points each client of an organization may spend.
 *
 * @param points the most it can have at once, at least what one operation may cost
 * @param restoreRate how many of them come back each second
 */
@ConfigurationProperties("vocelio.cost")
record CostSettings(
        @DefaultValue("10000") long points,
        @DefaultValue("500") long restoreRate) {

    private static final long LEAST_POINTS = 1_000;
    private static final long MOST = 1_000_000_000;
    private static final long MOST_SECONDS = 3_600;

    CostSettings {
        if (points < LEAST_POINTS || points > MOST) {
            throw new IllegalArgumentException("VOCELIO_COST_POINTS must be from 1,000, which one operation may cost,"
                    + " to 1,000,000,000 points, not " + points);
        }
        if (restoreRate < 1 || restoreRate > MOST) {
            throw new IllegalArgumentException(
                    "VOCELIO_COST_RESTORE_RATE must be from 1 to 1,000,000,000 points a second, not " + restoreRate);
        }
    }

    /** After this time without a use a bucket is full, so nothing is lost with it. */
    Duration untilFull() {
        return Duration.ofSeconds(Math.min(MOST_SECONDS, Math.ceilDiv(points, restoreRate) + 1));
    }
}
