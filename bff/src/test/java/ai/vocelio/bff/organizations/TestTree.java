package ai.vocelio.bff.organizations;

import ai.vocelio.bff.graphql.GlobalId;
import ai.vocelio.bff.testing.GraphQlClient;
import ai.vocelio.bff.testing.TestIssuer;
import ai.vocelio.bff.testing.TestOrganization;
import ai.vocelio.bff.testing.TestToken;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.organizations.Organization;
import ai.vocelio.organizations.OrganizationKind;
import ai.vocelio.organizations.Organizations;
import ai.vocelio.team.Role;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** A platform, a partner below it, and a customer below that, all of them active. */
final class TestTree {

    final UUID platform;
    final UUID partner;
    final UUID customer;
    private final Organizations organizations;
    private final GraphQlClient client;

    TestTree(ApplicationContext house) {
        organizations = house.getBean(Organizations.class);
        client = house.getBean(GraphQlClient.class);
        platform = planted(OrganizationKind.PLATFORM, null);
        partner = planted(OrganizationKind.PARTNER, platform);
        customer = planted(OrganizationKind.CUSTOMER, partner);
    }

    private UUID planted(OrganizationKind kind, @Nullable UUID parent) {
        UUID id = UUID.randomUUID();
        Organization above = parent == null
                ? null
                : Tenant.as(parent, organizations::current).orElseThrow();
        Tenant.as(id, () -> {
            organizations.ensure(alias(id), kind.name(), ZoneId.of("UTC"));
            organizations.ensurePlace(kind, above);
        });
        return id;
    }

    /** A member of an organization of the tree. */
    GraphQlClient as(UUID organization, Role role) {
        return client.with(TestIssuer.shared()
                .token(TestOrganization.ACME)
                .person(TestOrganization.ACME, role.name())
                .organizations(Map.of(alias(organization), TestToken.membership(organization, role)))
                .sign());
    }

    static String id(UUID organization) {
        return new GlobalId("org", organization).toString();
    }

    static String alias(UUID organization) {
        return "t-" + organization;
    }
}
