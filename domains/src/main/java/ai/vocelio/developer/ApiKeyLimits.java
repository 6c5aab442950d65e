package ai.vocelio.developer;

import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Problem.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What one client may spend.
 *
 * @param points the most cost points at once; null for as many as any client of the organization
 * @param restoreRate how many of them come back each second; null for as many as of any client of the organization
 */
public record ApiKeyLimits(
        @Nullable Integer points, @Nullable Integer restoreRate) {

    /** No limit of one's own. */
    public static final ApiKeyLimits NONE = new ApiKeyLimits(null, null);

    /**
     * Nobody gives a key more than a client of the organization has.
     *
     * @throws Problem LIMIT_TOO_HIGH that names the field
     */
    void requireWithin(ApiKeyLimits most) {
        require(points, most.points, "points", "cost points at once");
        require(restoreRate, most.restoreRate, "restoreRate", "cost points a second");
    }

    private static void require(@Nullable Integer wanted, @Nullable Integer most, String field, String what) {
        if (wanted != null && most != null && wanted > most) {
            throw new Problem(
                    Kind.INVALID,
                    ApiKeyUserErrorCode.LIMIT_TOO_HIGH,
                    "Any client of the organization has %,d %s: a key of its own limit has no more."
                            .formatted(most, what),
                    "limits",
                    field);
        }
    }
}
