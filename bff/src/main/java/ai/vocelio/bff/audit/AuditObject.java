package ai.vocelio.bff.audit;

import org.jspecify.annotations.Nullable;

/** What an entry is about. */
record AuditObject(String type, @Nullable String identifier) {}
