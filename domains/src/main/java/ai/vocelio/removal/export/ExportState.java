package ai.vocelio.removal.export;

/** How far an export is; named as in the schema. */
public enum ExportState {
    /** It waits for its turn. */
    QUEUED,
    /** It is being written. */
    RUNNING,
    /** It can be fetched. */
    READY,
    /** It could not be written. */
    FAILED,
    /** Its time is over and its content gone. */
    EXPIRED
}
