package ai.vocelio.bff.developer;

import java.util.UUID;

/** Which key ends. */
record ApiKeyRevokeInput(UUID apiKeyId) {}
