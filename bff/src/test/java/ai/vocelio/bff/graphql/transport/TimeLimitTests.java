package ai.vocelio.bff.graphql.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class TimeLimitTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final BooleanSupplier STAYS = () -> true;

    private final CompletableFuture<Boolean> interrupted = new CompletableFuture<>();

    @Test
    void what_takes_too_long_is_given_up_and_interrupted() {
        assertThatThrownBy(() -> new TimeLimit(Duration.ofMillis(50)).on(this::never, STAYS))
                .hasCauseInstanceOf(TimeoutException.class);
        assertThat(interrupted.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join())
                .isTrue();
    }

    @Test
    void a_failure_is_told_as_it_is() {
        assertThatThrownBy(() -> new TimeLimit(PATIENCE)
                        .on(
                                () -> {
                                    throw new IllegalStateException("failed");
                                },
                                STAYS))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_interruption_ends_with_the_work() {
        assertThatThrownBy(() -> new TimeLimit(Duration.ofMillis(50))
                        .on(
                                () -> {
                                    while (!Thread.currentThread().isInterrupted()) {
                                        Thread.onSpinWait();
                                    }
                                    return true;
                                },
                                STAYS))
                .hasCauseInstanceOf(TimeoutException.class);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void what_is_done_in_time_is_not_interrupted_later() {
        assertThat(new TimeLimit(Duration.ofMillis(50)).on(() -> true, STAYS)).isTrue();
        assertThatThrownBy(() -> new TimeLimit(Duration.ofMillis(500)).on(this::never, STAYS))
                .hasCauseInstanceOf(TimeoutException.class);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void what_the_caller_may_not_have_any_more_is_given_up_and_interrupted() {
        AtomicInteger asked = new AtomicInteger();
        assertThatThrownBy(() -> new TimeLimit(PATIENCE).on(this::never, () -> asked.incrementAndGet() < 2))
                .isSameAs(EventStream.EXPIRED);
        assertThat(interrupted.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join())
                .isTrue();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
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
