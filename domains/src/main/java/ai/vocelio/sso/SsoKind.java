package ai.vocelio.sso;

/** How a provider is spoken with, named as in the schema. */
public enum SsoKind {
    OIDC,
    SAML
}
