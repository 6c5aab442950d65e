package ai.vocelio.whitelabel.assets;

import java.time.Instant;

/**
 * A new asset without content, and the ticket with which it is sent.
 *
 * @param ticket as it stands in an address; told this once
 */
public record IssuedUpload(BrandAsset asset, String ticket, Instant expiresAt) {}
