package ai.vocelio.whitelabel;

import ai.vocelio.whitelabel.assets.BrandAssetFormat;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
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

    /** Where pictures are served. */
    public static final String ASSETS = "/brand/assets";

    /** Names in small letters. */
    public WhitelabelSettings {
        baseDomain = baseDomain.strip().toLowerCase(Locale.ROOT);
        String target = domainTarget.isBlank() ? publicUrl.getHost() : domainTarget.strip();
        domainTarget = target.toLowerCase(Locale.ROOT);
    }

    /** Where a picture of an organization is served, by its digest. */
    public String pictureUrl(UUID organizationId, BrandAssetFormat format, String digest) {
        return publicUrl + ASSETS + "/" + organizationId + "/" + digest + "." + format.extension();
    }

    /** The address of a page on another host of ours: the same scheme and port. */
    public String urlOf(String host) {
        return publicUrl.getScheme() + "://" + host + (publicUrl.getPort() < 0 ? "" : ":" + publicUrl.getPort());
    }
}
