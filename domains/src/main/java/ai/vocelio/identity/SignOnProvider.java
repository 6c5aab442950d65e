package ai.vocelio.identity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A provider of an organization's own by which its people sign in.
 *
 * @param connectionId our id
 * @param name shown to people
 * @param protocol how it is spoken with
 * @param mappings which of its claims makes which role; whoever comes has these roles, the one for all, and no others but
 *     {@link #KEPT}
 * @param defaultRole the role for all; null for none
 */
public record SignOnProvider(
        UUID connectionId,
        String name,
        Protocol protocol,
        List<ClaimRole> mappings,
        @Nullable String defaultRole) {

    /** The role that no provider gives or takes. */
    public static final String KEPT = "OWNER";

    private static final String PREFIX = "sso-";

    /** Keeps the list from later changes. */
    public SignOnProvider {
        mappings = List.copyOf(mappings);
    }

    /** What a connection is called at the identity provider, in addresses and in tokens. */
    public static String aliasOf(UUID connectionId) {
        return PREFIX + connectionId;
    }

    /** What it is called there. */
    public String alias() {
        return aliasOf(connectionId);
    }

    /** How a provider is spoken with. */
    public sealed interface Protocol permits Oidc, Saml {}

    /**
     * OpenID Connect.
     *
     * @param issuer what its tokens carry as {@code iss}
     */
    public record Oidc(String issuer, Endpoints endpoints, String clientId, String clientSecret) implements Protocol {

        @Override
        public String toString() {
            return "Oidc[issuer=" + issuer + ", clientId=" + clientId + ", clientSecret=hidden]";
        }
    }

    /**
     * Where a provider that speaks OpenID Connect is asked what.
     *
     * @param authorization where people sign in
     * @param token asked by the identity provider
     * @param keys asked by the identity provider
     */
    public record Endpoints(String authorization, String token, String keys) {}

    /**
     * SAML 2.0.
     *
     * @param entityId who issues its assertions
     * @param signInUrl where people sign in
     * @param certificates base64 of DER; its assertions are signed by the key of one of them
     */
    public record Saml(String entityId, String signInUrl, List<String> certificates) implements Protocol {

        /** Keeps the list from later changes. */
        public Saml {
            certificates = List.copyOf(certificates);
        }
    }

    /**
     * What a provider says of a person, and what we make of it.
     *
     * @param claim name of the claim, or of the attribute
     * @param value the whole value, or one of a list
     */
    public record ClaimRole(String claim, String value, String role) {}
}
