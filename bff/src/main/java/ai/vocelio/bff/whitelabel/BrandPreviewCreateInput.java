package ai.vocelio.bff.whitelabel;

import java.time.Duration;

/** A new preview. */
record BrandPreviewCreateInput(Duration lifetime) {}
