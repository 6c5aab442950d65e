package ai.vocelio.bff.whitelabel;

import ai.vocelio.whitelabel.assets.BrandAssetKind;

/** A new asset. */
record BrandAssetCreateInput(BrandAssetKind kind) {}
