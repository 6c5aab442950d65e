package ai.vocelio.bff.access;

import ai.vocelio.access.SupportAccess;
import java.time.Instant;
import java.util.List;

/** Support accesses that changed. */
record SupportAccessChange(boolean isSnapshot, List<SupportAccess> supportAccesses, Instant at) {}
