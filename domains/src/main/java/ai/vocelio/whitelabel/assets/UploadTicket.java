package ai.vocelio.whitelabel.assets;

import java.time.Instant;
import java.util.UUID;

/**
 * Leave to send the content of one asset, once, until a moment.
 *
 * @param expiresAt in whole seconds
 */
public record UploadTicket(UUID organizationId, UUID assetId, BrandAssetKind kind, Instant expiresAt) {}
