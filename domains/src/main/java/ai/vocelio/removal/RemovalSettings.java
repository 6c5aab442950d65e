package ai.vocelio.removal;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;

/**
 * How removals go.
 *
 * @param publicUrl how people reach the platform, without a slash at the end
 * @param time from the request until it is erased; as long it may be taken back
 */
@ConfigurationProperties("vocelio.removal")
record RemovalSettings(URI publicUrl, @DefaultValue("30d") Duration time) {

    RemovalSettings {
        if (time.isNegative()) {
            throw new IllegalArgumentException("VOCELIO_REMOVAL_TIME is a time: 30d");
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(RemovalSettings.class)
    static class Read {}
}
