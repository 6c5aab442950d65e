package ai.vocelio.access;

/** How far a support access is; named as in the schema. */
public enum SupportAccessStatus {
    /** It waits for the answer of the organization. */
    REQUESTED,
    /** The person may act now. */
    ACTIVE,
    /** The organization said no. */
    REFUSED,
    /** One of both sides ended it. */
    ENDED,
    /** Its time is over, or that of the request. */
    EXPIRED
}
