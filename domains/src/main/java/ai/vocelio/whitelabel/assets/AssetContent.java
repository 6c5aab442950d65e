package ai.vocelio.whitelabel.assets;

/** The content of an asset, as it is served. */
@SuppressWarnings("ArrayRecordComponent")
public record AssetContent(BrandAssetFormat format, byte[] bytes) {}
