package ai.vocelio.whitelabel;

/** Kinds of faults of changes of previews, named as in the schema. */
public enum BrandPreviewUserErrorCode {
    NOT_FOUND,
    TOO_MANY_PREVIEWS
}
