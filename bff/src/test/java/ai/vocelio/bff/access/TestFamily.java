package ai.vocelio.bff.access;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.bff.graphql.GlobalId;
import ai.vocelio.bff.testing.Answer;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** A platform, a partner below it, and two customers of that one, all of them active. */
final class TestFamily {

    private static final String BEGIN = """
            mutation ($input: SupportAccessBeginInput!) { supportAccessBegin(input: $input) {
              supportAccess { id status } userErrors { code field message } } }""";

    final UUID platform;
    final UUID partner;
    final UUID customer;
    final UUID sibling;
    private final Organizations organizations;
    private final GraphQlClient client;

    TestFamily(ApplicationContext house) {
        organizations = house.getBean(Organizations.class);
        client = house.getBean(GraphQlClient.class);
        platform = planted(OrganizationKind.PLATFORM, null);
        partner = planted(OrganizationKind.PARTNER, platform);
        customer = planted(OrganizationKind.CUSTOMER, partner);
        sibling = planted(OrganizationKind.CUSTOMER, partner);
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

    /** A member of an organization with this role; the same name is the same person. */
    GraphQlClient as(UUID organization, String name, Role... roles) {
        return client.with(TestIssuer.shared()
                .token(TestOrganization.ACME)
                .claim("sub", person(organization, name).toString())
                .claim("name", name)
                .claim("email", name + "@sample.example")
                .organizations(Map.of(alias(organization), TestToken.membership(organization, roles)))
                .sign());
    }

    static UUID person(UUID organization, String name) {
        return UUID.nameUUIDFromBytes((organization + name).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** Begins an access for an hour, which is open at once. */
    String begun(GraphQlClient by, UUID organization, Role... roles) {
        return begun(by, organization, Map.of(), roles);
    }

    /** Begins an access, which is open at once. */
    String begun(GraphQlClient by, UUID organization, Map<String, Object> more, Role... roles) {
        Answer answer = begin(by, organization, more, roles);
        assertThat(answer.at("/data/supportAccessBegin/supportAccess/status").asString())
                .as(answer.toString())
                .isEqualTo("ACTIVE");
        return answer.at("/data/supportAccessBegin/supportAccess/id").asString();
    }

    static Answer begin(GraphQlClient by, UUID organization, Map<String, Object> more, Role... roles) {
        Map<String, Object> input = new LinkedHashMap<>(
                Map.of("organizationId", id(organization), "reason", "Calls fail", "roles", List.of(roles)));
        input.putAll(more);
        return by.ask(BEGIN, Map.of("input", input));
    }

    static Answer done(GraphQlClient by, String mutation, String access) {
        return by.ask(
                "mutation ($id: ID!) { %s(input: {supportAccessId: $id}) { supportAccess { status } userErrors { code } } }"
                        .formatted(mutation),
                Map.of("id", access));
    }

    static String id(UUID organization) {
        return new GlobalId("org", organization).toString();
    }

    static String alias(UUID organization) {
        return "f-" + organization;
    }
}
