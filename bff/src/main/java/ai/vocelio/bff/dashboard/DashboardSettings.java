package ai.vocelio.bff.dashboard;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the dashboard must know, and what it is told at {@code /app/config.json}.
 *
 * @param issuers the allowed token issuers; people sign in at the first one
 * @param clientId OpenID client of the dashboard, public with PKCE
 * @param endpoint path of queries and mutations
 * @param socket path of the graphql-transport-ws socket
 * @param publicUrl address that the identity provider may send people back to
 */
@ConfigurationProperties("vocelio.dashboard")
record DashboardSettings(
        @JsonIgnore List<URI> issuers,
        @DefaultValue("vocelio-dashboard") String clientId,
        @DefaultValue("/graphql") String endpoint,
        @DefaultValue("/graphql") String socket,
        URI publicUrl) {

    @JsonProperty
    URI issuer() {
        return issuers.getFirst();
    }

    /** The issuer's scheme, host and port: the only foreign address that the page may talk to. */
    String issuerOrigin() {
        return issuer().getScheme() + "://" + issuer().getAuthority();
    }

    /** Where the files of brands are served: our own public address, also for a page that came by another host. */
    String publicOrigin() {
        return publicUrl.getScheme() + "://" + publicUrl.getAuthority();
    }
}
