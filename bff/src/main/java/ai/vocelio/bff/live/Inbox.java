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

    private Set<K> changed = new LinkedHashSet<>();
    private boolean isOverflown;
    private boolean isClosed;

    synchronized void put(K key) {
        if (isClosed || isOverflown) {
            return;
        }
        changed.add(key);
        if (changed.size() > MOST) {
            isOverflown = true;
            changed = new LinkedHashSet<>();
        }
        notifyAll();
    }

    synchronized void close() {
        isClosed = true;
        changed = new LinkedHashSet<>();
        notifyAll();
    }

    synchronized boolean isClosed() {
        return isClosed;
    }

    /**
     * Waits for something that changed.
     *
     * @param patience how long to wait
     * @return in the order of the first change; empty when nothing changed in time or the inbox was closed
     * @throws EdgeFault THROTTLED when the follower is too slow
     */
    synchronized Set<K> take(Duration patience) throws InterruptedException {
        if (changed.isEmpty() && !isClosed && !isOverflown) {
            wait(patience.toMillis());
        }
        if (isOverflown) {
            throw new EdgeFault(
                    ErrorCode.THROTTLED,
                    "More than " + MOST + " changes were waiting to be read: subscribe again and read faster");
        }
        Set<K> taken = changed;
        changed = new LinkedHashSet<>();
        return taken;
    }
}
