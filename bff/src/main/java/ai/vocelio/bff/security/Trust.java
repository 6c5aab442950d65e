package ai.vocelio.bff.security;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;

/** How long what was looked up of a caller counts: the promise is that who is out is out within 5 seconds, on every replica. */
final class Trust {

    static final Duration TIME = Duration.ofSeconds(3);

    private Trust() {}

    /** A memory that forgets after that time, by the platform's clock. */
    static Caffeine<Object, Object> memory(Clock clock) {
        return Caffeine.newBuilder()
                .expireAfterWrite(TIME)
                .ticker(() -> Duration.ofMillis(clock.millis()).toNanos());
    }
}
