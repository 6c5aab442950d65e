package ai.vocelio.bff.whitelabel;

import java.util.UUID;

/** Which asset to delete. */
record BrandAssetDeleteInput(UUID brandAssetId) {}
