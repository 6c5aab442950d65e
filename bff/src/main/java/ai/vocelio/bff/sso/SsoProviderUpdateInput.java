package ai.vocelio.bff.sso;

import ai.vocelio.sso.OidcProvider;
import ai.vocelio.sso.SamlProvider;
import ai.vocelio.sso.SsoProviderUpdate;
import ai.vocelio.sso.SsoRoles;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A change of a connection. */
record SsoProviderUpdateInput(
        UUID ssoProviderId,
        @Nullable String name,
        @Nullable OidcProvider oidc,
        @Nullable SamlProvider saml,
        @Nullable SsoRoles roles,
        @Nullable Boolean isEnforced) {

    /** @param cameBy the connection by which the caller has signed in */
    SsoProviderUpdate by(@Nullable String cameBy) {
        return new SsoProviderUpdate(ssoProviderId, name, oidc, saml, roles, isEnforced, cameBy);
    }
}
