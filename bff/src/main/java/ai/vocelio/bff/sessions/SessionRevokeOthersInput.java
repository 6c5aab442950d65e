package ai.vocelio.bff.sessions;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose sessions to end; null for the caller's. */
record SessionRevokeOthersInput(@Nullable UUID memberId) {}
