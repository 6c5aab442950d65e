package ai.vocelio.bff.whitelabel;

import java.util.UUID;

/** Which preview ends. */
record BrandPreviewRevokeInput(UUID brandPreviewId) {}
