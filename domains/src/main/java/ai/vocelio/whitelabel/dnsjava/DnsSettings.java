package ai.vocelio.whitelabel.dnsjava;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which servers are asked.
 *
 * @param servers addresses with or without a port, {@code 192.0.2.53} or {@code 127.0.0.1:5353}; those of the system when empty
 * @param timeout for how long one question is waited for in all
 */
@ConfigurationProperties("vocelio.dns")
record DnsSettings(List<String> servers, Duration timeout) {

    /** Keeps the list from later changes. */
    DnsSettings {
        servers = servers.stream().filter(server -> !server.isBlank()).toList();
    }
}
