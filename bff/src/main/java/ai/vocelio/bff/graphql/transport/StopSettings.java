package ai.vocelio.bff.graphql.transport;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this process ends.
 *
 * @param notice how long all is still served while readiness says DOWN already
 * @param spread over how long sockets and streams are ended after that, at most; few take less
 */
@ConfigurationProperties("vocelio.stop")
record StopSettings(
        @DefaultValue("1s") Duration notice,
        @DefaultValue("15s") Duration spread) {}
