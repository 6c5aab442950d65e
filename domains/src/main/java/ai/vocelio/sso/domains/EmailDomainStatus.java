package ai.vocelio.sso.domains;

/** What is known of a domain, named as in the schema. It leads to the organization while it is VERIFIED. */
public enum EmailDomainStatus {
    /** The proof is awaited. */
    PENDING,
    /** The proof was there at the last look, and no other organization's. */
    VERIFIED,
    /** The proof was there, and another organization's too. */
    CONTESTED,
    /** The proof was there and is gone. */
    LOST,
    /** The proof did not come for so long that it is not looked for any more. */
    FAILED;

    /** Whether the organization has shown that the domain is its own. */
    boolean isProven() {
        return this == VERIFIED || this == CONTESTED;
    }
}
