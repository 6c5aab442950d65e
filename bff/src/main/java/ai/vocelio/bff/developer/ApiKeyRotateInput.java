package ai.vocelio.bff.developer;

import java.time.Duration;
import java.util.UUID;

/** Which key gets a new secret, and how long the one before still opens. */
record ApiKeyRotateInput(UUID apiKeyId, Duration overlap) {}
