package ai.vocelio.bff.audit;

import ai.vocelio.audit.AuditActorKind;
import ai.vocelio.audit.AuditOutcome;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which entries; ids as clients know them, because they may be of anything. */
record AuditEntryFilter(
        @Nullable AuditActorKind actorKind,
        @Nullable String actor,
        @Nullable String action,
        @Nullable String objectType,
        @Nullable String object,
        @Nullable AuditOutcome outcome,
        @Nullable Instant atFrom,
        @Nullable Instant atBefore,
        @Nullable UUID supportAccessId) {

    static final AuditEntryFilter ALL = new AuditEntryFilter(null, null, null, null, null, null, null, null, null);
}
