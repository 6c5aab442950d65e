package ai.vocelio.organizations;

/**
 * A new organization below the current one.
 *
 * @param alias short name, by which log-ins and addresses name it; see {@link Alias}
 * @param timeZone IANA name
 * @param ownerEmail address of the first owner
 */
public record OrganizationCreate(
        OrganizationKind kind, String alias, String name, String timeZone, String ownerEmail) {}
