package ai.vocelio.bff.whitelabel;

import ai.vocelio.kernel.Tenant;
import ai.vocelio.whitelabel.BrandPreviews;
import ai.vocelio.whitelabel.BrandSettings;
import ai.vocelio.whitelabel.Brands;
import ai.vocelio.whitelabel.PreviewSecret;
import ai.vocelio.whitelabel.assets.BrandAssets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows the draft of a brand to whoever has a link to it. */
@RestController
class BrandPreviewPage {

    /** Colours stand in the page itself; pictures come from here. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src %s; sandbox; frame-ancestors 'none'";

    private final Brands brands;
    private final BrandPreviews previews;
    private final BrandAssets assets;
    private final WhitelabelAddresses addresses;

    BrandPreviewPage(Brands brands, BrandPreviews previews, BrandAssets assets, WhitelabelAddresses addresses) {
        this.brands = brands;
        this.previews = previews;
        this.assets = assets;
        this.addresses = addresses;
    }

    @GetMapping(WhitelabelAddresses.PREVIEWS + "/{secret}")
    ResponseEntity<String> page(@PathVariable String secret) {
        return PreviewSecret.parse(secret)
                .flatMap(this::written)
                .map(page -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                        .cacheControl(CacheControl.noStore())
                        .header("Content-Security-Policy", POLICY.formatted(addresses.base()))
                        .header("X-Robots-Tag", "noindex")
                        .body(page))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Optional<String> written(PreviewSecret secret) {
        return Tenant.as(
                secret.organizationId(),
                () -> previews.opens(secret)
                        ? Optional.of(
                                page(secret.organizationId(), brands.current().draft()))
                        : Optional.<String>empty());
    }

    private String page(UUID organizationId, BrandSettings draft) {
        return SamplePage.of(
                draft, url(organizationId, draft.logoId()), url(organizationId, draft.loginBackgroundId()));
    }

    private @Nullable String url(UUID organizationId, @Nullable UUID assetId) {
        return assetId == null
                ? null
                : assets.find(assetId)
                        .map(asset -> addresses.of(organizationId, asset))
                        .orElse(null);
    }
}
