package ai.vocelio.identity.keycloak;

import ai.vocelio.identity.IdentityProvider;
import ai.vocelio.identity.MembershipDirectory;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the settings; without them the identity provider is there and says that it is not configured. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeycloakSettings.class)
class KeycloakConfiguration {

    @Bean
    IdentityProvider keycloak(KeycloakSettings settings, Clock clock) {
        return new Keycloak(new AdminApi(settings, clock), settings.api());
    }

    @Bean
    MembershipDirectory keycloakMembers(KeycloakSettings settings, IdentityProvider organizations, Clock clock) {
        return new KeycloakMembers(new AdminApi(settings, clock), organizations, settings);
    }
}
