package ai.vocelio.whitelabel;

/** Kinds of faults of changes of a brand, named as in the schema. */
public enum BrandUserErrorCode {
    VERSION_NOT_FOUND,
    STALE_OBJECT,
    NAME_INVALID,
    COLOR_INVALID,
    CONTRAST_TOO_LOW,
    ASSET_NOT_FOUND,
    ASSET_NOT_UPLOADED,
    ASSET_OF_ANOTHER_KIND,
    URL_INVALID,
    SENDER_NAME_INVALID,
    SWITCHED_OFF
}
