package ai.vocelio.bff.live.redis;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;

/**
 * One life of the two connections to Redis: one speaks, one listens. It hears its own heart: a beat that does not come back
 * in time means that one of them is dead, whatever TCP believes. It does not mend itself; another one is opened.
 */
final class RedisLine implements AutoCloseable {

    private static final String CHANNELS = "vocelio:live:";
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(3);

    private final String heart = CHANNELS + "replica:" + UUID.randomUUID();
    private final StatefulRedisConnection<String, String> speaks;
    private final StatefulRedisPubSubConnection<String, String> listens;
    private volatile long heardAt = System.nanoTime();

    private RedisLine(
            StatefulRedisConnection<String, String> speaks, StatefulRedisPubSubConnection<String, String> listens) {
        this.speaks = speaks;
        this.listens = listens;
    }

    /**
     * Opens it.
     *
     * @param listener takes the messages of an organization's channel
     * @throws RedisException when Redis does not answer in time
     */
    static RedisLine open(RedisClient client, BiConsumer<UUID, String> listener) {
        StatefulRedisConnection<String, String> speaks = client.connect();
        try {
            RedisLine line = new RedisLine(speaks, client.connectPubSub());
            line.listens.addListener(new RedisPubSubAdapter<>() {
                @Override
                public void message(String channel, String message) {
                    line.heardAt = System.nanoTime();
                    if (!channel.equals(line.heart)) {
                        listener.accept(UUID.fromString(channel.substring(CHANNELS.length())), message);
                    }
                }
            });
            line.listens.async().subscribe(line.heart);
            return line;
        } catch (RedisException e) {
            speaks.closeAsync();
            throw e;
        }
    }

    /** Sends a message into an organization's channel; never waits. */
    CompletionStage<Long> send(UUID organization, String message) {
        try {
            return speaks.async().publish(CHANNELS + organization, message);
        } catch (RedisException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Listens to an organization's channel; done as soon as Redis has said so. */
    CompletableFuture<Void> listen(UUID organization) {
        try {
            return listens.async().subscribe(CHANNELS + organization).toCompletableFuture();
        } catch (RedisException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Listens no longer. */
    void ignore(UUID organization) {
        try {
            listens.async().unsubscribe(CHANNELS + organization);
        } catch (RedisException alreadyGone) {
            // and with it every channel
        }
    }

    /** Sends a beat that comes back by the other connection. */
    void beat() {
        try {
            speaks.async().publish(heart, "");
        } catch (RedisException e) {
            heardAt = System.nanoTime() - LONGEST_SILENCE.toNanos();
        }
    }

    boolean isAlive() {
        return speaks.isOpen() && listens.isOpen() && System.nanoTime() - heardAt < LONGEST_SILENCE.toNanos();
    }

    @Override
    public void close() {
        speaks.closeAsync();
        listens.closeAsync();
    }
}
