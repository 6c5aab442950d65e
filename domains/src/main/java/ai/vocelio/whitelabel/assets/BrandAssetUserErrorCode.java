package ai.vocelio.whitelabel.assets;

/** Kinds of faults of changes of assets, named as in the schema. */
public enum BrandAssetUserErrorCode {
    NOT_FOUND,
    TOO_MANY_ASSETS,
    IN_USE
}
