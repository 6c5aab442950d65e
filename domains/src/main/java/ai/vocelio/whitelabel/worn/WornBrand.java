package ai.vocelio.whitelabel.worn;

import ai.vocelio.whitelabel.BrandSettings;
import ai.vocelio.whitelabel.assets.BrandAssetFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people see of an organization.
 *
 * @param ownerId whose brand it is: the organization itself, or the nearest above it that has published one
 * @param logo null for none, as the two that follow
 */
public record WornBrand(
        UUID ownerId,
        BrandSettings settings,
        @Nullable Picture logo,
        @Nullable Picture favicon,
        @Nullable Picture loginBackground) {

    /**
     * A picture of its owner.
     *
     * @param digest SHA-256 of the content, by which it is served
     */
    public record Picture(BrandAssetFormat format, String digest) {

        /** Reads it as the database tells it. */
        public static @Nullable Picture of(@Nullable String formatAndDigest) {
            if (formatAndDigest == null) {
                return null;
            }
            int end = formatAndDigest.indexOf(' ');
            return new Picture(
                    BrandAssetFormat.valueOf(formatAndDigest.substring(0, end)), formatAndDigest.substring(end + 1));
        }
    }
}
