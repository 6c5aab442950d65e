package ai.vocelio.bff.whitelabel.hosts;

import ai.vocelio.whitelabel.BrandColors;
import ai.vocelio.whitelabel.BrandFont;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What anybody sees of a brand.
 *
 * @param organizationAlias null for a host that no organization has
 */
record PublicBrand(
        @Nullable String organizationAlias,
        String name,
        BrandColors colors,
        BrandFont font,
        @Nullable String logoUrl,
        @Nullable String faviconUrl,
        @Nullable String loginBackgroundUrl,
        @Nullable String termsUrl,
        @Nullable String privacyUrl,
        @Nullable String imprintUrl,
        @JsonProperty("isPoweredByShown") boolean isPoweredByShown) {

    private static final String PLATFORM = "Vocelio";

    /** The platform's own. */
    static PublicBrand platform(@Nullable String organizationAlias) {
        return new PublicBrand(
                organizationAlias,
                PLATFORM,
                BrandColors.STANDARD,
                BrandFont.SYSTEM,
                null,
                null,
                null,
                null,
                null,
                null,
                true);
    }
}
