package ai.vocelio.bff.live;

import java.util.UUID;

/**
 * The other replicas of this platform: what changes here is told there, and the other way round. Only keys travel, and
 * telling never waits. What may have been missed is said too, so that a gap costs a look and no event.
 */
public interface Replicas extends AutoCloseable {

    /** There is no other replica. */
    static Replicas none() {
        return new NoReplicas();
    }

    /** Begins; called once. */
    void begin(Ear ear);

    /** Tells the others that a thing changed. */
    <K> void tell(Topic<K> topic, K key);

    /**
     * Hears from now on what changes in an organization. Returns when that is so, or soon when it cannot be; in that case
     * the ear is told later that something may have been missed. Each one is followed by one {@link #leave}.
     */
    void join(UUID organizationId);

    /** Takes one {@link #join} back. */
    void leave(UUID organizationId);

    @Override
    void close();

    /** Takes what comes from other replicas; must be quick. */
    interface Ear {

        /** A thing changed there. */
        <K> void changed(Topic<K> topic, K key);

        /** Things of an organization may have changed without our hearing of it. */
        void missed(UUID organizationId);
    }
}
