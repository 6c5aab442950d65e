package ai.vocelio.bff.live;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A follower's place at a shared stream. Events wait here until they are sent; when too many do, all are dropped and the
 * follower looks anew, so that a slow one costs a bounded memory and gets the latest state.
 */
public final class Seat implements AutoCloseable {

    /** More events than this that wait: they are dropped for a new look. */
    static final int MOST = 16;

    private final Consumer<Seat> leave;
    private final ArrayDeque<Event> waiting = new ArrayDeque<>(2);
    private boolean isLate;
    private boolean hasGap;
    private @Nullable Long lookedAt;
    private @Nullable Runnable news;
    private boolean isAwaitingNews;
    private @Nullable End end;

    Seat(Consumer<Seat> leave) {
        this.leave = leave;
    }

    synchronized void takenIn(boolean afterItBegan) {
        isLate = afterItBegan;
    }

    /** Whether the first event was told already: the follower looks by itself, between {@link #looks} and {@link #looked}. */
    public synchronized boolean isLate() {
        return isLate;
    }

    void put(Event event) {
        tell(add(event));
    }

    private synchronized @Nullable Runnable add(Event event) {
        if (hasGap || end != null || isOld(event)) {
            return null;
        }
        waiting.add(event);
        if (waiting.size() > MOST) {
            waiting.clear();
            hasGap = true;
        }
        return awakened();
    }

    /** Whom to tell that something came; it is not told again before it found nothing. */
    private @Nullable Runnable awakened() {
        notifyAll();
        Runnable told = isAwaitingNews ? news : null;
        isAwaitingNews = false;
        return told;
    }

    private static void tell(@Nullable Runnable news) {
        if (news != null) {
            news.run();
        }
    }

    /** Ends it from outside: whoever waits learns it as the next step. */
    public void stop() {
        end(null);
    }

    void end(@Nullable Throwable fault) {
        tell(ended(fault));
    }

    private synchronized @Nullable Runnable ended(@Nullable Throwable fault) {
        if (end != null) {
            return null;
        }
        end = new End(fault);
        return awakened();
    }

    /** Has this run, by the thread that brings it, when something comes after {@link #poll} found nothing. */
    synchronized void onNews(Runnable reader) {
        news = reader;
    }

    /** What came; null when nothing did. */
    synchronized @Nullable Step poll() {
        Step step = taken();
        isAwaitingNews = step == null;
        return step;
    }

    /** The follower begins to look by itself: whatever is told from now on waits. */
    public synchronized void looks() {
        hasGap = false;
    }

    /**
     * The follower has looked by itself: what was seen before is not to be told any more.
     *
     * @param began when, by System.nanoTime
     */
    public synchronized void looked(long began) {
        lookedAt = began;
        waiting.removeIf(this::isOld);
    }

    /** An event on its way to many may come to the last of them when that one knows more already. */
    private boolean isOld(Event event) {
        return lookedAt != null && event.lookedAt() - lookedAt < 0;
    }

    /** What came next; null when nothing came in this time. */
    public synchronized @Nullable Step next(Duration wait) throws InterruptedException {
        if (waiting.isEmpty() && !hasGap && end == null) {
            wait(wait.toMillis());
        }
        return taken();
    }

    private @Nullable Step taken() {
        if (hasGap) {
            return new Gap();
        }
        Event event = waiting.poll();
        return event == null ? end : event;
    }

    @Override
    public void close() {
        end(null);
        leave.accept(this);
    }

    /** One step of the stream. */
    public sealed interface Step {}

    /** A step that the follower's client is told of. */
    public sealed interface Told extends Step {}

    /**
     * An event.
     *
     * @param text the result as JSON
     * @param lookedAt when its look at how things are began, by System.nanoTime
     */
    public record Event(String text, long lookedAt) implements Told {}

    /** The end, with its reason when it failed. */
    public record End(@Nullable Throwable fault) implements Told {}

    /** Events were dropped: look anew. */
    public record Gap() implements Step {}
}
