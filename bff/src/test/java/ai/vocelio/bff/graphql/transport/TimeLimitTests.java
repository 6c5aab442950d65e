package ai.vocelio.bff.graphql.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class TimeLimitTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final CompletableFuture<Boolean> interrupted = new CompletableFuture<>();

    @Test
    void what_takes_too_long_is_given_up_and_interrupted() {
        assertThatThrownBy(() -> new TimeLimit(Duration.ofMillis(50)).on(this::never))
                .hasCauseInstanceOf(TimeoutException.class);
        assertThat(interrupted.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join())
                .isTrue();
    }

    @Test
    void a_failure_is_told_as_its_cause() {
        assertThatThrownBy(() -> new TimeLimit(PATIENCE).on(() -> {
                    throw new IllegalStateException("failed");
                }))
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_the_log_says_of_the_request_goes_along() {
        MDC.put("requestId", "r1");
        try {
            assertThat(new TimeLimit(PATIENCE).on(() -> String.valueOf(MDC.get("requestId"))))
                    .isEqualTo("r1");
        } finally {
            MDC.remove("requestId");
        }
    }

    private boolean never() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            interrupted.complete(true);
        }
        return false;
    }
}
