package ai.vocelio.whitelabel.domains;

/** What is known of a domain, named as in the schema. It is served while it is VERIFIED or LAPSING. */
public enum DomainStatus {
    /** The proof is awaited. */
    PENDING,
    /** The proof was there at the last look. */
    VERIFIED,
    /** The proof is gone; for a while the domain is served still. */
    LAPSING,
    /** The proof never came. */
    FAILED,
    /** The proof was gone for too long. */
    LOST;

    /** Whether people who come by the domain see the organization's brand. */
    public boolean isServed() {
        return this == VERIFIED || this == LAPSING;
    }

    /** Whether it is looked at again by itself. */
    boolean isWatched() {
        return this != FAILED && this != LOST;
    }
}
