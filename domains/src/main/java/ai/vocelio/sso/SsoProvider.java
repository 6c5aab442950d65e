package ai.vocelio.sso;

import ai.vocelio.identity.SignOnProvider;
import ai.vocelio.kernel.Paging;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A connection to an identity provider of the organization's own.
 *
 * @param oidc set when it speaks OpenID Connect; without the secret
 * @param saml set when it speaks SAML
 * @param isEnforced whether people with an address of the organization's domains get in by it alone
 * @param setup what the platform's identity provider is still to be told; null when nothing is
 */
public record SsoProvider(
        UUID id,
        SsoKind kind,
        String name,
        SsoStatus status,
        @Nullable OidcProvider oidc,
        @Nullable SamlProvider saml,
        SsoRoles roles,
        boolean isEnforced,
        Instant createdAt,
        @Nullable SsoSetup setup) {

    /** What it is called in addresses, in tokens, and as {@code kc_idp_hint}. */
    public String hint() {
        return SignOnProvider.aliasOf(id);
    }

    /** Where it stands in a list, the oldest first. */
    public static Paging.Position position(SsoProvider connection) {
        return new Paging.Position(connection.createdAt.toString(), connection.id);
    }
}
