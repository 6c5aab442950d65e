package ai.vocelio.bff.graphql.transport;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Gives work up that takes too long. It runs on a virtual thread of its own, which is interrupted then: a database that
 * does not answer any more keeps neither the caller nor the connection.
 */
record TimeLimit(Duration most) {

    static final TimeLimit OF_AN_OPERATION = new TimeLimit(Duration.ofSeconds(10));

    /**
     * Does the work.
     *
     * @throws CompletionException with a {@link TimeoutException}, or with what the work threw
     */
    <T> T on(Supplier<T> work) {
        @Nullable Map<String, String> log = MDC.getCopyOfContextMap();
        FutureTask<T> task = new FutureTask<>(() -> {
            MDC.setContextMap(log == null ? Map.of() : log);
            return work.get();
        });
        Thread.ofVirtual().name("operation").start(task);
        try {
            return task.get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        } catch (TimeoutException e) {
            task.cancel(true);
            throw new CompletionException(e);
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        }
    }
}
