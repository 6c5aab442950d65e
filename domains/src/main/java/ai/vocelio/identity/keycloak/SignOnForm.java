package ai.vocelio.identity.keycloak;

import ai.vocelio.identity.SignOnProvider;
import ai.vocelio.identity.SignOnProvider.Oidc;
import ai.vocelio.identity.SignOnProvider.Saml;
import java.util.HashMap;
import java.util.Map;
import org.keycloak.representations.idm.IdentityProviderRepresentation;

/**
 * A connection as Keycloak 26.7 writes it. What people are is imported once: later log-ins change roles and never who
 * somebody is, so that a provider cannot give an account another address. An address counts as proven because the realm's
 * flow for first log-ins lets nobody pass but with one of the organization's proven domains (docs/single-sign-on.md).
 */
final class SignOnForm {

    /** The realm's flow for who comes for the first time. */
    static final String FIRST_LOGIN = "vocelio first sign-on";

    private static final String ANY_OF_THE_ORGANIZATION = "ANY";
    private static final String PERSISTENT = "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent";

    private SignOnForm() {}

    /** Writes a connection into what is there, or into an empty form; not whether it is open. */
    static void fill(IdentityProviderRepresentation form, SignOnProvider provider) {
        form.setAlias(provider.alias());
        form.setDisplayName(provider.name());
        form.setTrustEmail(true);
        form.setHideOnLogin(true);
        form.setLinkOnly(false);
        form.setStoreToken(false);
        form.setAddReadTokenRoleOnCreate(false);
        form.setFirstBrokerLoginFlowAlias(FIRST_LOGIN);
        Map<String, String> config = new HashMap<>();
        config.put("syncMode", "IMPORT");
        config.put("kc.org.domain", ANY_OF_THE_ORGANIZATION);
        config.put("kc.org.broker.redirect.mode.email-matches", "true");
        switch (provider.protocol()) {
            case Oidc oidc -> {
                form.setProviderId("oidc");
                config.putAll(of(oidc));
            }
            case Saml saml -> {
                form.setProviderId("saml");
                config.putAll(of(saml));
            }
        }
        form.setConfig(config);
    }

    private static Map<String, String> of(Oidc oidc) {
        return Map.ofEntries(
                Map.entry("issuer", oidc.issuer()),
                Map.entry("authorizationUrl", oidc.endpoints().authorization()),
                Map.entry("tokenUrl", oidc.endpoints().token()),
                Map.entry("jwksUrl", oidc.endpoints().keys()),
                Map.entry("useJwksUrl", "true"),
                Map.entry("validateSignature", "true"),
                Map.entry("disableUserInfo", "true"),
                Map.entry("clientId", oidc.clientId()),
                Map.entry("clientSecret", oidc.clientSecret()),
                Map.entry("clientAuthMethod", "client_secret_post"),
                Map.entry("defaultScope", "openid email profile"),
                Map.entry("pkceEnabled", "true"),
                Map.entry("pkceMethod", "S256"),
                Map.entry("loginHint", "true"));
    }

    private static Map<String, String> of(Saml saml) {
        return Map.of(
                "idpEntityId", saml.entityId(),
                "singleSignOnServiceUrl", saml.signInUrl(),
                "signingCertificate", String.join(",", saml.certificates()),
                "validateSignature", "true",
                "wantAssertionsSigned", "true",
                "postBindingResponse", "true",
                "postBindingAuthnRequest", "false",
                "nameIDPolicyFormat", PERSISTENT,
                "principalType", "SUBJECT",
                "loginHint", "true");
    }
}
