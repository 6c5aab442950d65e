package ai.vocelio.whitelabel.assets;

import ai.vocelio.kernel.Paging;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A picture of a brand. What follows the kind is null until it is uploaded, and never changes after that.
 *
 * @param digest SHA-256 of the content in hexadecimal digits
 * @param bytes length of the content
 * @param width in pixels; of an SVG in its own units
 * @param height in pixels; of an SVG in its own units
 */
public record BrandAsset(
        UUID id,
        BrandAssetKind kind,
        @Nullable BrandAssetFormat format,
        @Nullable String digest,
        @Nullable Integer bytes,
        @Nullable Integer width,
        @Nullable Integer height,
        Instant createdAt,
        @Nullable Instant uploadedAt) {

    /** Where it stands among the assets, the newest first. */
    public static Paging.Position position(BrandAsset asset) {
        return new Paging.Position(asset.createdAt.toString(), asset.id);
    }
}
