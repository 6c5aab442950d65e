package ai.vocelio.whitelabel.worn;

import ai.vocelio.mail.Letter;
import ai.vocelio.whitelabel.BrandColors;
import ai.vocelio.whitelabel.BrandFont;
import ai.vocelio.whitelabel.BrandSettings;
import ai.vocelio.whitelabel.assets.BrandAssetFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What letters wear of a brand.
 *
 * @param logoUrl null for none, and for a drawing: mail programs show no SVG
 * @param senderName whom letters come from; null for the platform, which has a name by its settings
 * @param links legal ones, by what they are called
 */
record LetterHead(
        String name,
        BrandColors colors,
        BrandFont font,
        @Nullable String logoUrl,
        @Nullable String senderName,
        Map<String, String> links,
        boolean isPoweredByShown) {

    static final LetterHead PLATFORM =
            new LetterHead("Vocelio", BrandColors.STANDARD, BrandFont.SYSTEM, null, null, Map.of(), false);

    /** Where a picture is served. */
    @FunctionalInterface
    interface Gallery {

        String urlOf(UUID organizationId, BrandAssetFormat format, String digest);
    }

    static LetterHead of(WornBrand worn, Gallery gallery) {
        BrandSettings brand = worn.settings();
        WornBrand.Picture logo = worn.logo();
        return new LetterHead(
                Letter.inLine(brand.name()),
                brand.colors(),
                brand.font(),
                logo == null || logo.format() == BrandAssetFormat.SVG
                        ? null
                        : gallery.urlOf(worn.ownerId(), logo.format(), logo.digest()),
                Letter.inLine(brand.senderName()),
                links(brand),
                brand.isPoweredByShown());
    }

    private static Map<String, String> links(BrandSettings brand) {
        Map<String, String> links = new LinkedHashMap<>();
        put(links, "Terms", brand.termsUrl());
        put(links, "Privacy", brand.privacyUrl());
        put(links, "Imprint", brand.imprintUrl());
        return links;
    }

    private static void put(Map<String, String> links, String name, @Nullable String url) {
        if (url != null) {
            links.put(name, url);
        }
    }
}
