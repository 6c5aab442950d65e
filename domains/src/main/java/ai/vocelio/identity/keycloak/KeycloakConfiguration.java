package ai.vocelio.identity.keycloak;

import ai.vocelio.identity.LoginPages;
import ai.vocelio.identity.MembershipDirectory;
import ai.vocelio.identity.SessionDirectory;
import ai.vocelio.identity.SignOnDirectory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the settings; without them the identity provider is there and says that it is not configured. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeycloakSettings.class)
class KeycloakConfiguration {

    @Bean
    AdminApi keycloakAdminApi(KeycloakSettings settings) {
        return new AdminApi(settings);
    }

    @Bean
    Groups keycloakGroups(AdminApi api, KeycloakSettings settings) {
        return new Groups(api, settings.api());
    }

    @Bean
    KeycloakOrganizations keycloakOrganizations(AdminApi api, Groups groups) {
        return new KeycloakOrganizations(api, groups);
    }

    @Bean
    MembershipDirectory keycloakMembers(AdminApi api, KeycloakOrganizations organizations, Groups groups) {
        return new KeycloakMembers(api, organizations, groups);
    }

    @Bean
    SignOnDirectory keycloakSignOn(AdminApi api, KeycloakOrganizations organizations, Groups groups) {
        return new KeycloakSignOn(api, organizations, groups);
    }

    @Bean
    SessionDirectory keycloakSessions(AdminApi api) {
        return new KeycloakSessions(api);
    }

    @Bean
    LoginPages keycloakLoginPages(AdminApi api, KeycloakOrganizations organizations) {
        return new KeycloakLoginPages(api, organizations);
    }
}
