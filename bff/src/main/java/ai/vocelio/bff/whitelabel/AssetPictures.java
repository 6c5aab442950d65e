package ai.vocelio.bff.whitelabel;

import ai.vocelio.kernel.Tenant;
import ai.vocelio.whitelabel.assets.AssetContent;
import ai.vocelio.whitelabel.assets.BrandAssets;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves pictures to everybody. An address names the organization, so that it is looked up behind that organization's row
 * security only, and the digest of the content, so that what it leads to never changes.
 */
@RestController
class AssetPictures {

    /** Opened by itself, a drawing is a document: it may load and run nothing, and has no origin. */
    private static final String POLICY = "default-src 'none'; style-src 'none'; sandbox; frame-ancestors 'none'";

    private final BrandAssets assets;

    AssetPictures(BrandAssets assets) {
        this.assets = assets;
    }

    @GetMapping(WhitelabelAddresses.ASSETS + "/{organizationId}/{digest:[0-9a-f]{64}}.{extension:png|jpg|svg}")
    ResponseEntity<byte[]> picture(
            @PathVariable UUID organizationId, @PathVariable String digest, @PathVariable String extension) {
        return Tenant.as(organizationId, () -> assets.content(digest))
                .filter(content -> content.format().extension().equals(extension))
                .map(content -> served(content, digest))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<byte[]> served(AssetContent content, String digest) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(content.format().mediaType()))
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .eTag(digest)
                .header("Content-Security-Policy", POLICY)
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .body(content.bytes());
    }
}
