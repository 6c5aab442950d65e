package ai.vocelio.bff.whitelabel;

import ai.vocelio.bff.graphql.Payload;
import ai.vocelio.bff.graphql.UserError;
import ai.vocelio.whitelabel.assets.BrandAsset;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of an asset.
 *
 * @param uploadUrl of a new one
 */
record BrandAssetPayload(
        @Nullable BrandAsset brandAsset,
        @Nullable String uploadUrl,
        @Nullable Instant uploadEndsAt,
        List<UserError> userErrors)
        implements Payload {}
