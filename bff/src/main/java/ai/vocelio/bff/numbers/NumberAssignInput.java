package ai.vocelio.bff.numbers;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which agent answers a number; null for nobody. */
record NumberAssignInput(UUID numberId, @Nullable UUID agentId) {}
