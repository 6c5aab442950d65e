package ai.vocelio.bff.sessions;

import java.util.UUID;

/** Which session to end. */
record SessionRevokeInput(UUID sessionId) {}
