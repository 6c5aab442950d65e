package ai.vocelio.bff.live;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * A look at how things are that the followers of one topic share: those who ask the same after the same change read it
 * once, at the same time too. A look that began before the last change is shared with nobody after it. It belongs to one
 * topic, so it is never shared between organizations; what a caller may see of it is decided by the fields asked for.
 */
public final class Glance {

    /** A limit for what we are not told of; changes that we are told of end a look at once. */
    private static final Duration GOOD_FOR = Duration.ofMillis(250);

    private static final int MOST = 4;

    private final boolean isShared;
    private final Map<Object, Look> looks = new LinkedHashMap<>();

    Glance(boolean isShared) {
        this.isShared = isShared;
    }

    /**
     * Looks, or takes what another follower sees.
     *
     * @param asked tells one question from another within the topic
     * @param look reads it
     */
    public <T> T at(Object asked, Supplier<T> look) {
        if (!isShared) {
            return look.get();
        }
        FutureTask<Object> mine = new FutureTask<>(look::get);
        FutureTask<Object> taken = join(asked, mine);
        if (taken == mine) {
            mine.run();
        }
        try {
            @SuppressWarnings("unchecked")
            T seen = (T) taken.get();
            return seen;
        } catch (ExecutionException e) {
            forget(asked, taken);
            if (taken != mine) {
                // another follower's trouble, perhaps only that its client left
                return look.get();
            }
            throw e.getCause() instanceof RuntimeException fault ? fault : new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        }
    }

    /** Something changed: what was seen before is not shared any more. */
    synchronized void forget() {
        looks.clear();
    }

    private synchronized FutureTask<Object> join(Object asked, FutureTask<Object> mine) {
        long now = System.nanoTime();
        Look known = looks.get(asked);
        if (known != null && now - known.since() < GOOD_FOR.toNanos()) {
            return known.task();
        }
        looks.remove(asked);
        if (looks.size() >= MOST) {
            looks.remove(looks.keySet().iterator().next());
        }
        looks.put(asked, new Look(now, mine));
        return mine;
    }

    private synchronized void forget(Object asked, FutureTask<Object> failed) {
        Look known = looks.get(asked);
        if (known != null && known.task() == failed) {
            looks.remove(asked);
        }
    }

    private record Look(long since, FutureTask<Object> task) {}
}
