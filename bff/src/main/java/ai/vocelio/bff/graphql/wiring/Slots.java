package ai.vocelio.bff.graphql.wiring;

import io.micrometer.context.ContextRegistry;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How many fetchers of one request may work at once. Each runs on a virtual thread of its own and wants a connection to
 * the database: without a limit one document of many fields would take them all.
 */
public final class Slots implements Executor {

    static final int PER_REQUEST = 8;

    private static final ThreadLocal<Semaphore> CURRENT = new ThreadLocal<>();

    static {
        ContextRegistry.getInstance().registerThreadLocalAccessor("vocelio.slots", CURRENT);
    }

    /** Begins a request: what it executes shares new slots. */
    public static <T> T forRequest(Supplier<T> request) {
        Semaphore before = CURRENT.get();
        CURRENT.set(new Semaphore(PER_REQUEST));
        try {
            return request.get();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }

    @Override
    public void execute(Runnable work) {
        @Nullable Semaphore slots = CURRENT.get();
        Thread.ofVirtual().name("fetcher").start(() -> within(slots, work));
    }

    private static void within(@Nullable Semaphore slots, Runnable work) {
        if (slots == null) {
            work.run();
            return;
        }
        slots.acquireUninterruptibly();
        try {
            work.run();
        } finally {
            slots.release();
        }
    }
}
