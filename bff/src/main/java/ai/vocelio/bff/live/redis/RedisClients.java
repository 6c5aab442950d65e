package ai.vocelio.bff.live.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.protocol.ProtocolVersion;
import java.time.Duration;

/** Clients that never wait long and never mend a connection by themselves: who uses one opens another. */
public final class RedisClients {

    static final Duration LONGEST_ANSWER = Duration.ofSeconds(2);

    private static final int MOST_UNSENT_COMMANDS = 10_000;

    private RedisClients() {}

    /**
     * Not connected yet.
     *
     * @param url VOCELIO_REDIS_URL
     * @throws IllegalArgumentException when it is no such address
     */
    public static RedisClient of(String url) {
        RedisClient client = RedisClient.create(address(url));
        client.setOptions(ClientOptions.builder()
                .protocolVersion(ProtocolVersion.RESP2)
                .autoReconnect(false)
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .requestQueueSize(MOST_UNSENT_COMMANDS)
                .socketOptions(
                        SocketOptions.builder().connectTimeout(LONGEST_ANSWER).build())
                .timeoutOptions(TimeoutOptions.enabled(LONGEST_ANSWER))
                .build());
        return client;
    }

    private static RedisURI address(String url) {
        try {
            RedisURI address = RedisURI.create(url);
            address.setTimeout(LONGEST_ANSWER);
            return address;
        } catch (IllegalArgumentException e) {
            // the cause would tell the password
            throw new IllegalArgumentException(
                    "VOCELIO_REDIS_URL must be an address like redis://user:password@host:6379, or rediss:// with TLS");
        }
    }
}
