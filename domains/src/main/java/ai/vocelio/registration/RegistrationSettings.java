package ai.vocelio.registration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;

/**
 * Below whom people may register who name no host.
 *
 * @param platform alias of an organization, which lets them until it says otherwise; empty for nobody
 */
@ConfigurationProperties("vocelio.registration")
record RegistrationSettings(@DefaultValue("") String platform) {

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(RegistrationSettings.class)
    static class Read {}
}
