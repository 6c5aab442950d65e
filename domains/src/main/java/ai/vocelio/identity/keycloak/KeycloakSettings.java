package ai.vocelio.identity.keycloak;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Keycloak is and as whom we ask it.
 *
 * @param url address without a path: {@code http://localhost:8180}; absent or empty: there is none
 * @param realm in which organizations live
 * @param clientId of the service account
 * @param clientSecret its secret; absent or empty: there is none
 * @param api the client whose roles members have
 * @param connect longest wait for a connection
 * @param answer longest wait for an answer
 */
@ConfigurationProperties("vocelio.keycloak")
record KeycloakSettings(
        @Nullable String url,
        @DefaultValue("vocelio") String realm,
        @DefaultValue("vocelio-bff") String clientId,
        @Nullable String clientSecret,
        @DefaultValue("vocelio-api") String api,
        @DefaultValue("2s") Duration connect,
        @DefaultValue("5s") Duration answer) {

    boolean isComplete() {
        return url != null && !url.isBlank() && clientSecret != null && !clientSecret.isBlank();
    }

    @Override
    public String toString() {
        return "KeycloakSettings[url=" + url + ", realm=" + realm + ", clientId=" + clientId + ", clientSecret=hidden]";
    }
}
