package ai.vocelio.bff.access;

import java.util.UUID;

/** Which request begins without an answer, and what the emergency is. */
record SupportAccessBreakGlassInput(UUID supportAccessId, String reason) {}
