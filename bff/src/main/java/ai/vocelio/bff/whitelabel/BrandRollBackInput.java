package ai.vocelio.bff.whitelabel;

import java.util.UUID;

/** Which version people are to see. */
record BrandRollBackInput(UUID brandVersionId) {}
