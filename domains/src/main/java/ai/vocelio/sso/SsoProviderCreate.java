package ai.vocelio.sso;

import org.jspecify.annotations.Nullable;

/**
 * A new connection.
 *
 * @param oidc this or the other, with the secret
 * @param saml this or the other
 */
public record SsoProviderCreate(
        String name, @Nullable OidcProvider oidc, @Nullable SamlProvider saml, SsoRoles roles) {}
