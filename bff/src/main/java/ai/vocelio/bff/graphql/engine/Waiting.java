package ai.vocelio.bff.graphql.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What has still to come before a value is whole. */
final class Waiting {

    private final Place root;
    private final AtomicInteger awaited = new AtomicInteger(1);
    private final CompletableFuture<@Nullable Object> whole = new CompletableFuture<>();
    private volatile @Nullable Throwable fault;

    Waiting(Place root) {
        this.root = root;
    }

    /** Goes on with a value, at once or when it is there. Whatever fails on the way, nobody waits for ever. */
    void then(@Nullable Object value, Consumer<@Nullable Object> next, Consumer<Throwable> failed) {
        if (value instanceof CompletableFuture<?> later) {
            awaited.incrementAndGet();
            later.whenComplete((found, thrown) -> goOn(found, thrown, next, failed));
        } else {
            next.accept(value);
        }
    }

    private void goOn(
            @Nullable Object found,
            @Nullable Throwable thrown,
            Consumer<@Nullable Object> next,
            Consumer<Throwable> failed) {
        try {
            if (thrown == null) {
                next.accept(found);
            } else {
                failed.accept(
                        thrown instanceof CompletionException && thrown.getCause() != null
                                ? thrown.getCause()
                                : thrown);
            }
        } catch (RuntimeException | Error e) {
            fail(e);
        } finally {
            arrived();
        }
    }

    /** The whole cannot be. */
    void fail(Throwable why) {
        fault = why;
    }

    private void arrived() {
        if (awaited.decrementAndGet() > 0) {
            return;
        }
        Throwable why = fault;
        if (why == null) {
            whole.complete(root.value());
        } else {
            whole.completeExceptionally(why);
        }
    }

    /** All that could be done at once is done: the value, or a future of it. */
    @Nullable
    Object end() {
        arrived();
        return whole.state() == CompletableFuture.State.SUCCESS ? whole.resultNow() : whole;
    }
}
