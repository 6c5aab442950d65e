package ai.vocelio.bff.live.redis;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where replicas exchange live events and share cost points.
 *
 * @param url {@code redis://[user:password@]host:port[/database]}, {@code rediss://} with TLS; empty when this replica is
 *     the only one
 */
@ConfigurationProperties("vocelio.redis")
public record RedisSettings(@DefaultValue("") String url) {

    /** Whether there are other replicas. */
    public boolean isThere() {
        return !url.isBlank();
    }
}
