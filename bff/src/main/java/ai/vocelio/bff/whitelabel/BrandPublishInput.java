package ai.vocelio.bff.whitelabel;

import org.jspecify.annotations.Nullable;

/** What to publish. */
record BrandPublishInput(@Nullable Integer expectedVersion) {}
