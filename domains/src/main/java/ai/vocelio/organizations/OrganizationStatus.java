package ai.vocelio.organizations;

/** How far an organization may be used; named as in the schema. */
public enum OrganizationStatus {
    /** It is being set up at the identity provider: nobody can sign in yet. */
    PROVISIONING,
    /** It is used. */
    ACTIVE,
    /** Its parent has stopped it; the reason is told. */
    SUSPENDED,
    /** It is going to be erased, which may be taken back until it is due. */
    REMOVING;

    /** Whether its members may sign in. */
    boolean isMeantToBeOpen() {
        return this == PROVISIONING || this == ACTIVE;
    }
}
