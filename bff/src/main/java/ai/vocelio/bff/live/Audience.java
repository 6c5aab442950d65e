package ai.vocelio.bff.live;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who follows a topic, and what they share. */
final class Audience<K> {

    private static final Glance OWN = new Glance(false);

    private final Set<Inbox<K>> inboxes = ConcurrentHashMap.newKeySet();
    private final Glance shared = new Glance(true);

    void add(Inbox<K> inbox) {
        inboxes.add(inbox);
    }

    void remove(Inbox<K> inbox) {
        inboxes.remove(inbox);
    }

    int size() {
        return inboxes.size();
    }

    void tell(K key) {
        shared.forget();
        inboxes.forEach(inbox -> inbox.put(key));
    }

    void tellGap() {
        shared.forget();
        inboxes.forEach(Inbox::putGap);
    }

    /** A single follower keeps nothing for others. */
    Glance glance() {
        return inboxes.size() > 1 ? shared : OWN;
    }

    /** Who is asked without a change looks for what it was not told of: what others saw does not help. */
    static Glance own() {
        return OWN;
    }
}
