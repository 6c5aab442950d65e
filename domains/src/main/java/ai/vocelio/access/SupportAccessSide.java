package ai.vocelio.access;

/** On which side of a support access an organization is; named as in the schema. */
public enum SupportAccessSide {
    /** Somebody from above acts in it. */
    INCOMING,
    /** One of its people acts in an organization below. */
    OUTGOING
}
