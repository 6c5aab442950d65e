package ai.vocelio.audit;

/** What became of an attempt; named as in the schema. */
public enum AuditOutcome {
    CREATED,
    CHANGED,
    DELETED,
    REFUSED
}
