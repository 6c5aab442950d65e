package ai.vocelio.whitelabel;

/**
 * A new preview and its secret, which is kept nowhere.
 *
 * @param secret as it stands in an address; told this once
 */
public record IssuedPreview(BrandPreview preview, PreviewSecret secret) {}
