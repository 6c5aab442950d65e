package ai.vocelio.bff.calls;

import java.util.UUID;

/** Key of the loader of first pages of turns. */
record TurnsOfCall(UUID callId, int most) {}
