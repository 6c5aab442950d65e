package ai.vocelio.whitelabel;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the platform itself is.
 *
 * @param publicUrl how people reach it, without a slash at the end
 */
@ConfigurationProperties("vocelio.whitelabel")
public record WhitelabelSettings(URI publicUrl) {}
