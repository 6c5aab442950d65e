package ai.vocelio.organizations;

import ai.vocelio.kernel.Tenant;
import java.time.ZoneId;
import java.util.UUID;

/** A platform with a partner below it. */
record TreeFixture(UUID platform, UUID partner) {

    static TreeFixture planted(Organizations organizations) {
        UUID platform = UUID.randomUUID();
        UUID partner = UUID.randomUUID();
        Tenant.as(platform, () -> {
            organizations.ensure("p-" + platform, "Platform", ZoneId.of("UTC"));
            organizations.ensurePlace(OrganizationKind.PLATFORM, null);
        });
        Organization above = Tenant.as(platform, organizations::current).orElseThrow();
        Tenant.as(partner, () -> {
            organizations.ensure("p-" + partner, "Partner", ZoneId.of("UTC"));
            organizations.ensurePlace(OrganizationKind.PARTNER, above);
        });
        return new TreeFixture(platform, partner);
    }

    /** An order for a customer with an alias of its own. */
    static OrganizationCreate customer() {
        return order(OrganizationKind.CUSTOMER, "c-" + UUID.randomUUID());
    }

    static OrganizationCreate order(OrganizationKind kind, String alias) {
        return new OrganizationCreate(kind, alias, "Northside Dental", "America/New_York", " Ann@Northside.Example ");
    }
}
