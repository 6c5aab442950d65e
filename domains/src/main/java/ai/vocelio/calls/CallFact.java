package ai.vocelio.calls;

import java.time.Instant;
import java.util.UUID;

/**
 * A fact that the person told and the agent noted.
 *
 * @param name what it is about: {@code appointment day}
 * @param value what was told: {@code Tuesday}
 */
public record CallFact(UUID callId, String name, String value, Instant notedAt) {}
