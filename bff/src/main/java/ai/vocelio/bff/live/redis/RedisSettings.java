package ai.vocelio.bff.live.redis;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where live events are exchanged between replicas.
 *
 * @param url {@code redis://[user:password@]host:port[/database]}, {@code rediss://} with TLS; empty when this replica is
 *     the only one
 */
@ConfigurationProperties("vocelio.redis")
record RedisSettings(@DefaultValue("") String url) {

    boolean isThere() {
        return !url.isBlank();
    }
}
