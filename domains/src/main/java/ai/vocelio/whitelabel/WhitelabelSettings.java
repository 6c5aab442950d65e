package ai.vocelio.whitelabel;

import java.net.URI;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the platform itself is.
 *
 * @param publicUrl how people reach it, without a slash at the end
 * @param baseDomain each organization has the host {@code <alias>.<baseDomain>}; empty for none
 * @param domainTarget to which organizations let their own names lead (CNAME); the host of the public URL when empty
 */
@ConfigurationProperties("vocelio.whitelabel")
public record WhitelabelSettings(URI publicUrl, String baseDomain, String domainTarget) {

    /** Names in small letters. */
    public WhitelabelSettings {
        baseDomain = baseDomain.strip().toLowerCase(Locale.ROOT);
        String target = domainTarget.isBlank() ? publicUrl.getHost() : domainTarget.strip();
        domainTarget = target.toLowerCase(Locale.ROOT);
    }
}
