package ai.vocelio.bff.live;

import ai.vocelio.kernel.Tenant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Tells followers what changed. Only keys travel: each follower looks up, when it is ready for it, how the things are by
 * then, so that the latest state wins and a slow follower costs no more than the keys it has not looked at.
 */
@Component
public class Live {

    private final Map<Topic<?>, Set<Inbox<?>>> followers = new ConcurrentHashMap<>();
    private final Scheduler readers = Schedulers.fromExecutorService(Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("live-", 0).factory()));

    /** Tells the followers of a topic that a thing changed, as soon as the running transaction is committed. */
    public <K> void tell(Topic<K> topic, K key) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            deliver(topic, key);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                deliver(topic, key);
            }
        });
    }

    /**
     * Follows a topic. Changes are collected before the snapshot is taken, so that none falls between.
     *
     * @param feed makes the events; used by this follower alone
     */
    public <K, T> Flux<T> follow(Topic<K> topic, Feed<K, T> feed) {
        return Flux.using(() -> this.<K>open(topic), inbox -> events(topic, inbox, feed), inbox -> close(topic, inbox))
                .subscribeOn(readers);
    }

    /** How many follow something now. */
    public int countFollowers() {
        return followers.values().stream().mapToInt(Set::size).sum();
    }

    @SuppressWarnings("unchecked")
    private <K> void deliver(Topic<K> topic, K key) {
        followers.getOrDefault(topic, Set.of()).forEach(inbox -> ((Inbox<K>) inbox).put(key));
    }

    private <K> Inbox<K> open(Topic<K> topic) {
        Inbox<K> inbox = new Inbox<>();
        followers.compute(topic, (same, before) -> {
            Set<Inbox<?>> inboxes = before == null ? ConcurrentHashMap.newKeySet() : before;
            inboxes.add(inbox);
            return inboxes;
        });
        return inbox;
    }

    private <K> void close(Topic<K> topic, Inbox<K> inbox) {
        inbox.close();
        followers.computeIfPresent(topic, (same, inboxes) -> {
            inboxes.remove(inbox);
            return inboxes.isEmpty() ? null : inboxes;
        });
    }

    private static <K, T> Flux<T> events(Topic<K> topic, Inbox<K> inbox, Feed<K, T> feed) {
        return Flux.generate(() -> true, (isFirst, sink) -> {
            Optional<T> event = isFirst
                    ? Optional.of(Tenant.as(topic.organizationId(), feed::snapshot))
                    : nextEvent(topic, inbox, feed);
            event.ifPresent(sink::next);
            if (event.isEmpty() || feed.isLast(event.get())) {
                sink.complete();
            }
            return false;
        });
    }

    /** Empty when nobody reads any more. */
    private static <K, T> Optional<T> nextEvent(Topic<K> topic, Inbox<K> inbox, Feed<K, T> feed) {
        try {
            while (!inbox.isClosed()) {
                Set<K> changed = inbox.take(feed.patience());
                Optional<T> event = inbox.isClosed()
                        ? Optional.empty()
                        : Tenant.as(topic.organizationId(), () -> feed.changes(changed));
                if (event.isPresent()) {
                    return event;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }
}
