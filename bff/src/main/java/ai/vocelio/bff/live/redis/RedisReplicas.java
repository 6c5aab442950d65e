package ai.vocelio.bff.live.redis;

import ai.vocelio.bff.live.Replicas;
import ai.vocelio.bff.live.Topic;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replicas that talk by Redis pub/sub, a channel per organization, listened to only where somebody follows something of it.
 * Redis keeps nothing, so whatever may have been lost is said: to ourselves when our line was down, to the others when we
 * could not send. While Redis is away, everything goes on within each replica.
 */
public final class RedisReplicas implements Replicas {

    private static final Logger LOG = LoggerFactory.getLogger(RedisReplicas.class);
    private static final Duration LONGEST_JOIN = Duration.ofSeconds(1);
    private static final LineKeeper.Words WORDS = new LineKeeper.Words(
            "redis",
            "Live events are exchanged with other replicas",
            "Redis is away: live events stay within this replica until it is back");

    private final String self = UUID.randomUUID().toString();
    private final LineKeeper keeper;
    private final Map<UUID, Channel> channels = new ConcurrentHashMap<>();
    private final Set<UUID> unsent = ConcurrentHashMap.newKeySet();
    private volatile @Nullable RedisLine line;
    private @Nullable Ear ear;

    /**
     * Not connected yet.
     *
     * @param url VOCELIO_REDIS_URL
     * @throws IllegalArgumentException when it is no such address
     */
    public RedisReplicas(String url) {
        keeper = new LineKeeper(url, WORDS);
    }

    @Override
    public void begin(Ear hears) {
        ear = hears;
        keeper.begin(client -> use(client, hears));
    }

    /** Whether what changes here is told to the others now. */
    public boolean isUp() {
        RedisLine now = line;
        return now != null && now.isAlive();
    }

    @Override
    public <K> void tell(Topic<K> topic, K key) {
        send(topic.organizationId(), Message.changed(self, topic, key));
    }

    @Override
    public void join(UUID organizationId) {
        Channel channel = channels.compute(
                organizationId,
                (same, joined) -> joined == null
                        ? new Channel(1, listen(organizationId))
                        : new Channel(joined.followers() + 1, joined.isHeard()));
        if (line == null) {
            return;
        }
        if (Objects.requireNonNull(channel).isHeard().isCompletedExceptionally()) {
            // the line came just now
            listenAgain(organizationId);
            return;
        }
        try {
            channel.isHeard().get(LONGEST_JOIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            missedUntil(channel.isHeard(), organizationId);
        } catch (ExecutionException e) {
            LOG.debug("The next line to Redis listens again", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void leave(UUID organizationId) {
        channels.computeIfPresent(organizationId, (same, joined) -> {
            if (joined.followers() > 1) {
                return new Channel(joined.followers() - 1, joined.isHeard());
            }
            RedisLine now = line;
            if (now != null) {
                now.ignore(organizationId);
            }
            return null;
        });
    }

    @Override
    public void close() {
        keeper.close();
    }

    private CompletableFuture<Void> listen(UUID organizationId) {
        RedisLine now = line;
        return now == null
                ? CompletableFuture.failedFuture(new RedisException("Redis is away"))
                : now.listen(organizationId);
    }

    private void listenAgain(UUID organizationId) {
        channels.computeIfPresent(organizationId, (same, joined) -> {
            CompletableFuture<Void> isHeard = listen(organizationId);
            missedUntil(isHeard, organizationId);
            return new Channel(joined.followers(), isHeard);
        });
    }

    /** What changed until we heard it may have been missed. */
    private void missedUntil(CompletableFuture<Void> isHeard, UUID organizationId) {
        Ear hears = ear;
        if (hears != null) {
            isHeard.thenRun(() -> hears.missed(organizationId));
        }
    }

    private void send(UUID organizationId, String message) {
        RedisLine now = line;
        if (now == null) {
            unsent.add(organizationId);
            return;
        }
        now.send(organizationId, message).whenComplete((count, failure) -> {
            if (failure != null) {
                unsent.add(organizationId);
            }
        });
    }

    private void use(RedisClient client, Ear hears) {
        try (RedisLine opened =
                RedisLine.open(client, (organization, message) -> Message.read(message, self, organization, hears))) {
            keeper.tellOpen();
            use(opened);
        } finally {
            line = null;
        }
    }

    private void use(RedisLine opened) {
        line = opened;
        channels.keySet().forEach(this::listenAgain);
        do {
            opened.beat();
            for (UUID organizationId : Set.copyOf(unsent)) {
                unsent.remove(organizationId);
                send(organizationId, Message.missed(self));
            }
        } while (keeper.goesOn() && opened.isAlive());
    }

    /**
     * A channel that somebody follows.
     *
     * @param isHeard done when Redis has said so
     */
    private record Channel(int followers, CompletableFuture<Void> isHeard) {}
}
