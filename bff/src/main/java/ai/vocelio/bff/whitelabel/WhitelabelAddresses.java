package ai.vocelio.bff.whitelabel;

import ai.vocelio.whitelabel.PreviewSecret;
import ai.vocelio.whitelabel.WhitelabelSettings;
import ai.vocelio.whitelabel.assets.BrandAsset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where what has no token asks: pictures, previews, uploads. */
@Component
public class WhitelabelAddresses {

    static final String ASSETS = WhitelabelSettings.ASSETS;
    static final String PREVIEWS = "/brand/previews";
    static final String UPLOADS = "/brand/uploads";

    private final WhitelabelSettings settings;

    WhitelabelAddresses(WhitelabelSettings settings) {
        this.settings = settings;
    }

    /** The platform's own address. */
    String base() {
        return settings.publicUrl().toString();
    }

    /** Where a picture is served; null for one without content. */
    public @Nullable String of(UUID organizationId, BrandAsset asset) {
        return asset.format() == null || asset.digest() == null
                ? null
                : settings.pictureUrl(organizationId, asset.format(), asset.digest());
    }

    String of(PreviewSecret secret) {
        return settings.publicUrl() + PREVIEWS + "/" + secret.text();
    }

    String ofUpload(String ticket) {
        return settings.publicUrl() + UPLOADS + "/" + ticket;
    }
}
