package ai.vocelio.audit;

/** Kinds of those who change something; named as in the schema. */
public enum AuditActorKind {
    USER,
    API_KEY,
    CARRIER,
    SYSTEM
}
