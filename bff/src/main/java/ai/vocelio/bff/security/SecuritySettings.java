package ai.vocelio.bff.security;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which access tokens are believed, and which browser pages may ask.
 *
 * @param issuers allowed token issuers, exactly as in the tokens
 * @param jwksUrl where the keys are, when the first issuer is reached by another address inside
 * @param audience required audience, also the client whose roles count
 * @param clients allowed authorized parties
 * @param allowedOrigins origins of browser pages that may ask
 */
@ConfigurationProperties("vocelio.security")
public record SecuritySettings(
        List<String> issuers,
        @Nullable String jwksUrl,
        String audience,
        Set<String> clients,
        List<String> allowedOrigins) {

    /** Refuses to start without an issuer: nobody could sign in. */
    public SecuritySettings {
        issuers = List.copyOf(issuers);
        clients = Set.copyOf(clients);
        allowedOrigins = List.copyOf(allowedOrigins);
        if (issuers.isEmpty()) {
            throw new IllegalArgumentException("VOCELIO_ISSUERS must name at least one token issuer");
        }
    }

    /** Where an issuer publishes its keys. */
    URI keysOf(String issuer) {
        boolean isMoved = jwksUrl != null && !jwksUrl.isBlank() && issuer.equals(issuers.getFirst());
        return URI.create(isMoved ? jwksUrl : issuer + "/protocol/openid-connect/certs");
    }
}
