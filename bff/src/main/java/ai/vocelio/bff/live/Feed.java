package ai.vocelio.bff.live;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What one follower of a topic is told. Used by one thread at a time, for the organization of the topic.
 *
 * @param <K> what tells one thing that changes from another
 * @param <T> an event
 */
public interface Feed<K, T> {

    /**
     * How things are: the first event, and the one after something may have been missed. What changes from then on is told
     * by {@link #changes}.
     *
     * @param glance reads what other followers of the topic ask for as well
     */
    T snapshot(Glance glance);

    /**
     * How the things with these keys are now; asked once for all that changed since the last event.
     *
     * @return empty when there is nothing to tell
     */
    Optional<T> changes(Set<K> keys, Glance glance);

    /** How long to wait for the next change; after that {@link #changes} is asked without a key. */
    default Duration patience() {
        return Duration.ofDays(1);
    }

    /** Whether nothing can follow this event. */
    boolean isLast(T event);
}
