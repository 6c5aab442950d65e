package ai.vocelio.bff.sso;

import java.util.UUID;

/** Which connection. */
record SsoProviderInput(UUID ssoProviderId) {}
