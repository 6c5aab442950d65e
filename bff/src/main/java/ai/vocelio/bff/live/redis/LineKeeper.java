package ai.vocelio.bff.live.redis;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a line to Redis in a thread of its own: when one has broken, it opens the next, until it is closed. */
public final class LineKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LineKeeper.class);
    private static final Duration BEAT = Duration.ofMillis(500);

    private final RedisClient client;
    private final Words words;
    private final CountDownLatch end = new CountDownLatch(1);
    private boolean isAwayTold;

    /**
     * Not connected yet.
     *
     * @param url VOCELIO_REDIS_URL
     * @throws IllegalArgumentException when it is no such address
     */
    public LineKeeper(String url, Words words) {
        this.client = RedisClients.of(url);
        this.words = words;
    }

    /** Opens one line after another from now on. */
    public void begin(Line line) {
        Thread.ofVirtual().name(words.thread()).start(() -> keep(line));
    }

    /** Says that a line is open and answers. */
    public void tellOpen() {
        LOG.info(words.open());
        isAwayTold = false;
    }

    /** Waits for a beat; whether to go on after it. */
    public boolean goesOn() {
        try {
            return !end.await(BEAT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        end.countDown();
        client.shutdownAsync(0, RedisClients.LONGEST_ANSWER.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void keep(Line line) {
        do {
            try {
                line.use(client);
            } catch (RedisException e) {
                LOG.debug("No line to Redis", e);
            }
            tellAway();
        } while (goesOn());
    }

    private void tellAway() {
        if (!isAwayTold && end.getCount() > 0) {
            LOG.warn(words.away());
            isAwayTold = true;
        }
    }

    /** Opens a line, uses it until it breaks or {@link #goesOn()} says no, and closes it. */
    @FunctionalInterface
    public interface Line {

        /** Fails with {@link RedisException} when it cannot be opened. */
        void use(RedisClient client);
    }

    /**
     * What the keeper says.
     *
     * @param thread its name
     * @param open what holds from now on
     * @param away what holds until Redis is back
     */
    public record Words(String thread, String open, String away) {}
}
