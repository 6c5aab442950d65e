package ai.vocelio.organizations;

/** How far an organization may be used; named as in the schema. */
public enum OrganizationStatus {
    /** It is being set up at the identity provider: nobody can sign in yet. */
    PROVISIONING,
    /** It is used. */
    ACTIVE,
    /** Its parent has stopped it; the reason is told. */
    SUSPENDED
}
