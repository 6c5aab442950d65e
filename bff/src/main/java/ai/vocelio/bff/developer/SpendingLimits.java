package ai.vocelio.bff.developer;

import ai.vocelio.developer.ApiKeyLimits;
import java.util.Objects;

/** What a key may spend, whoever set it. */
record SpendingLimits(int points, int restoreRate) {

    static SpendingLimits of(ApiKeyLimits limits) {
        return new SpendingLimits(
                Objects.requireNonNull(limits.points()), Objects.requireNonNull(limits.restoreRate()));
    }
}
