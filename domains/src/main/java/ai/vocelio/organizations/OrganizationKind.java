package ai.vocelio.organizations;

/** Where an organization stands in the tree; named as in the schema. */
public enum OrganizationKind {
    /** Who runs this installation: a root. */
    PLATFORM,
    /** Has organizations below it, partners and customers. */
    PARTNER,
    /** Runs calls, and has nobody below it. */
    CUSTOMER;

    /** Whether organizations of this kind have others below them. */
    public boolean hasChildren() {
        return this != CUSTOMER;
    }
}
