package ai.vocelio.access;

import ai.vocelio.kernel.Tenant;
import ai.vocelio.organizations.Organization;
import ai.vocelio.organizations.OrganizationKind;
import ai.vocelio.organizations.Organizations;
import ai.vocelio.team.Role;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A platform, two partners below it, a customer and a partner of the first one, and a customer of that. */
final class AccessTree {

    final UUID platform;
    final UUID partner;
    final UUID otherPartner;
    final UUID customer;
    final UUID subPartner;
    final UUID grandchild;

    private final Organizations organizations;

    AccessTree(Organizations organizations) {
        this.organizations = organizations;
        platform = planted(OrganizationKind.PLATFORM, null);
        partner = planted(OrganizationKind.PARTNER, platform);
        otherPartner = planted(OrganizationKind.PARTNER, platform);
        customer = planted(OrganizationKind.CUSTOMER, partner);
        subPartner = planted(OrganizationKind.PARTNER, partner);
        grandchild = planted(OrganizationKind.CUSTOMER, subPartner);
    }

    private UUID planted(OrganizationKind kind, @Nullable UUID parent) {
        UUID id = UUID.randomUUID();
        Organization above =
                parent == null ? null : in(parent, organizations::current).orElseThrow();
        Tenant.as(id, () -> {
            organizations.ensure(alias(id), kind.name(), ZoneId.of("UTC"));
            organizations.ensurePlace(kind, above);
        });
        return id;
    }

    static <T> T in(UUID organization, Supplier<T> work) {
        return Tenant.as(organization, work);
    }

    static String alias(UUID organization) {
        return "a-" + organization;
    }

    static SupportActor somebody() {
        return new SupportActor(UUID.randomUUID(), "Paula Partner");
    }

    /** For an hour as a supervisor, without what tells of people. */
    static SupportAccessBegin order(@Nullable UUID organization) {
        return order(organization, Role.SUPERVISOR);
    }

    static SupportAccessBegin order(@Nullable UUID organization, Role role) {
        return new SupportAccessBegin(organization, null, "Calls fail", Set.of(role), Duration.ofHours(1), false);
    }
}
