package ai.vocelio.sso;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of a connection; what is null stays as it is.
 *
 * @param oidc all of it; the secret stays when there is none
 * @param roles all of them
 * @param cameBy the connection by which whoever asks has signed in; null for another way
 */
public record SsoProviderUpdate(
        UUID connectionId,
        @Nullable String name,
        @Nullable OidcProvider oidc,
        @Nullable SamlProvider saml,
        @Nullable SsoRoles roles,
        @Nullable Boolean isEnforced,
        @Nullable String cameBy) {}
