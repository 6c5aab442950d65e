package ai.vocelio.brain.openai;

import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.function.Supplier;

/** Asks again when the request failed before the first words; words that were heard are never asked for again. */
final class OpenAiRetry {

    private static final int TRIES = 3;
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final double GROWTH = 2;

    private static final Retry RETRY = Retry.of(
            "openai",
            RetryConfig.custom()
                    .maxAttempts(TRIES)
                    .intervalFunction(IntervalFunction.ofExponentialRandomBackoff(FIRST_WAIT, GROWTH))
                    .retryOnException(OpenAiFaults::isPassing)
                    .build());

    private OpenAiRetry() {}

    static <T> T open(Supplier<T> request) {
        return RETRY.executeSupplier(request);
    }
}
