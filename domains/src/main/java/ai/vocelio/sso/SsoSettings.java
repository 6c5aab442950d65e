package ai.vocelio.sso;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which providers may be connected.
 *
 * @param arePrivateProvidersAllowed whether they may be within our own network and without TLS: for demos and tests alone
 */
@ConfigurationProperties("vocelio.sso")
public record SsoSettings(boolean arePrivateProvidersAllowed) {}
