package ai.vocelio.bff.graphql.fairness;

import ai.vocelio.developer.ApiKeyLimits;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
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

    /** What a client with limits of its own may spend, never more than any other. */
    CostSettings within(ApiKeyLimits own) {
        return own.equals(ApiKeyLimits.NONE)
                ? this
                : new CostSettings(least(points, own.points()), least(restoreRate, own.restoreRate()));
    }

    private static long least(long any, @Nullable Integer own) {
        return own == null ? any : Math.min(any, own);
    }

    /** As limits of a client. */
    ApiKeyLimits asLimits() {
        return new ApiKeyLimits(Math.toIntExact(points), Math.toIntExact(restoreRate));
    }

    /** After this time without a use a bucket is full, so nothing is lost with it. */
    Duration untilFull() {
        return Duration.ofSeconds(Math.min(MOST_SECONDS, Math.ceilDiv(points, restoreRate) + 1));
    }
}
