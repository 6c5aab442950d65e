package ai.vocelio.removal.export;

/** Kinds of faults of exports, named as in the schema. */
public enum ExportUserErrorCode {
    NOT_FOUND,
    UNDER_WAY
}
