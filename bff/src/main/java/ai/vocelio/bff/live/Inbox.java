package ai.vocelio.bff.live;

import ai.vocelio.bff.graphql.EdgeFault;
import ai.vocelio.bff.graphql.ErrorCode;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;

/** What changed since a follower last looked: each thing once, and not without bound. */
final class Inbox<K> {

    /** More things than this that changed and were not looked at: the follower is too slow. */
    static final int MOST = 1_000;

    private Set<K> changed = Set.of();
    private boolean hasGap;
    private boolean isOverflown;
    private boolean isClosed;

    synchronized void put(K key) {
        if (isClosed || isOverflown) {
            return;
        }
        if (changed.isEmpty()) {
            changed = new LinkedHashSet<>();
        }
        changed.add(key);
        if (changed.size() > MOST) {
            isOverflown = true;
            changed = Set.of();
        }
        notifyAll();
    }

    /** Things may have changed of which we were not told. */
    synchronized void putGap() {
        hasGap = true;
        notifyAll();
    }

    synchronized void close() {
        isClosed = true;
        changed = Set.of();
        notifyAll();
    }

    synchronized boolean isClosed() {
        return isClosed;
    }

    /**
     * Waits for something that changed.
     *
     * @param patience how long to wait
     * @return empty when nothing changed in time or the inbox was closed
     * @throws EdgeFault THROTTLED when the follower is too slow
     */
    synchronized Changed<K> take(Duration patience) throws InterruptedException {
        if (changed.isEmpty() && !hasGap && !isClosed && !isOverflown) {
            wait(patience.toMillis());
        }
        if (isOverflown) {
            throw new EdgeFault(
                    ErrorCode.THROTTLED,
                    "More than " + MOST + " changes were waiting to be read: subscribe again and read faster");
        }
        Changed<K> taken = new Changed<>(changed, hasGap);
        changed = Set.of();
        hasGap = false;
        return taken;
    }

    /**
     * What changed.
     *
     * @param keys in the order of the first change
     * @param hasGap whether more may have changed
     */
    record Changed<K>(Set<K> keys, boolean hasGap) {}
}
