package ai.vocelio.bff.live;

import ai.vocelio.kernel.Tenant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Tells followers what changed, here and on other replicas. Only keys travel: each follower looks up, when it is ready for
 * it, how the things are by then, so that the latest state wins and a slow follower costs no more than the keys it has not
 * looked at.
 */
@Component
public class Live {

    private static final ThreadLocal<@Nullable Long> LOOKED_AT = new ThreadLocal<>();

    private final Map<Topic<?>, Audience<?>> audiences = new ConcurrentHashMap<>();

    /** No service: that one would interrupt a reader who is taken back, and an interrupt tears down a database connection. */
    private final Scheduler readers =
            Schedulers.fromExecutor(reader -> Thread.ofVirtual().name("live").start(reader));

    private final Replicas replicas;

    Live(Replicas replicas) {
        this.replicas = replicas;
        replicas.begin(new FromReplicas());
    }

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
        return Flux.using(() -> open(topic), follower -> events(follower, feed), this::close)
                .subscribeOn(readers);
    }

    /**
     * When the look at how things are began that the event is made of which is just being told, by System.nanoTime; to be
     * asked in the thread that tells it. What is told otherwise is as of now.
     */
    static long lookedAt() {
        Long began = LOOKED_AT.get();
        return began == null ? System.nanoTime() : began;
    }

    /** How many follow something now. */
    public int countFollowers() {
        return audiences.values().stream().mapToInt(Audience::size).sum();
    }

    private <K> void deliver(Topic<K> topic, K key) {
        deliverHere(topic, key);
        replicas.tell(topic, key);
    }

    @SuppressWarnings("unchecked")
    private <K> void deliverHere(Topic<K> topic, K key) {
        Audience<K> audience = (Audience<K>) audiences.get(topic);
        if (audience != null) {
            audience.tell(key);
        }
    }

    @SuppressWarnings("unchecked")
    private <K> Follower<K> open(Topic<K> topic) {
        Inbox<K> inbox = new Inbox<>();
        Audience<K> audience = (Audience<K>) Objects.requireNonNull(audiences.compute(topic, (same, before) -> {
            Audience<K> joined = before == null ? new Audience<>() : (Audience<K>) before;
            joined.add(inbox);
            return joined;
        }));
        replicas.join(topic.organizationId());
        return new Follower<>(topic, audience, inbox);
    }

    private <K> void close(Follower<K> follower) {
        follower.inbox().close();
        replicas.leave(follower.topic().organizationId());
        audiences.computeIfPresent(follower.topic(), (same, audience) -> {
            follower.audience().remove(follower.inbox());
            return audience.size() == 0 ? null : audience;
        });
    }

    private static <K, T> Flux<T> events(Follower<K> follower, Feed<K, T> feed) {
        return Flux.generate(() -> true, (isFirst, sink) -> {
            Optional<T> event = isFirst ? Optional.of(follower.snapshot(feed)) : nextEvent(follower, feed);
            event.ifPresent(sink::next);
            if (event.isEmpty() || feed.isLast(event.get())) {
                sink.complete();
            }
            return false;
        });
    }

    /** Empty when nobody reads any more. */
    private static <K, T> Optional<T> nextEvent(Follower<K> follower, Feed<K, T> feed) {
        try {
            while (!follower.inbox().isClosed()) {
                Inbox.Changed<K> changed = follower.inbox().take(feed.patience());
                Optional<T> event = follower.inbox().isClosed() ? Optional.empty() : follower.look(changed, feed);
                if (event.isPresent()) {
                    return event;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private record Follower<K>(Topic<K> topic, Audience<K> audience, Inbox<K> inbox) {

        <T> T snapshot(Feed<K, T> feed) {
            LOOKED_AT.set(System.nanoTime());
            return Tenant.as(topic.organizationId(), () -> feed.snapshot(audience.glance()));
        }

        <T> Optional<T> look(Inbox.Changed<K> changed, Feed<K, T> feed) {
            if (changed.hasGap()) {
                return Optional.of(snapshot(feed));
            }
            LOOKED_AT.set(System.nanoTime());
            Glance glance = changed.keys().isEmpty() ? Audience.own() : audience.glance();
            return Tenant.as(topic.organizationId(), () -> feed.changes(changed.keys(), glance));
        }
    }

    private final class FromReplicas implements Replicas.Ear {

        @Override
        public <K> void changed(Topic<K> topic, K key) {
            deliverHere(topic, key);
        }

        @Override
        public void missed(UUID organizationId) {
            audiences.forEach((topic, audience) -> {
                if (topic.organizationId().equals(organizationId)) {
                    audience.tellGap();
                }
            });
        }
    }
}
