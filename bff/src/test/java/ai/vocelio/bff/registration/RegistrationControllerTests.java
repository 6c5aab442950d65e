package ai.vocelio.bff.registration;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.bff.testing.Answer;
import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.bff.testing.EdgeEnvironment;
import ai.vocelio.bff.testing.GraphQlClient;
import ai.vocelio.bff.testing.TestIssuer;
import ai.vocelio.bff.testing.TestOrganization;
import ai.vocelio.bff.testing.TestToken;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.organizations.OrganizationKind;
import ai.vocelio.organizations.Organizations;
import ai.vocelio.team.Role;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BffTest
class RegistrationControllerTests {

    private static final String REGISTER = """
            mutation ($host: String, $alias: String!) { organizationRegister(input: {host: $host, alias: $alias,
              name: "Northside", timeZone: "UTC"}) {
                registration { organizationAlias organizationName } userErrors { code field } } }""";
    private static final String OPEN = """
            mutation { registrationDoorUpdate(input: {isOpen: true}) {
              registrationDoor { isOpen address } userErrors { code } } }""";
    private static final String CODE = "/data/organizationRegister/userErrors/0/code";

    @Autowired
    GraphQlClient client;

    @Autowired
    Organizations organizations;

    private final UUID platform = UUID.randomUUID();
    private final String host = "s-" + platform + "." + EdgeEnvironment.BASE_DOMAIN;
    private final String alias = "n-" + UUID.randomUUID();

    @BeforeEach
    void a_platform() {
        Tenant.as(platform, () -> {
            organizations.ensure("s-" + platform, "Platform", ZoneId.of("UTC"));
            organizations.ensurePlace(OrganizationKind.PLATFORM, null);
        });
    }

    @Test
    void who_is_in_no_organization_makes_one_where_the_door_is_open() {
        assertThat(register(newcomer(true)).at(CODE).asString()).isEqualTo("CLOSED");
        Answer open = owner().ask(OPEN);
        assertThat(open.at("/data/registrationDoorUpdate/registrationDoor").toString())
                .isEqualTo("{\"isOpen\":true,\"address\":\"http://%s:8080\"}".formatted(host));

        Answer made = register(newcomer(true));
        assertThat(made.at("/data/organizationRegister/registration").toString())
                .isEqualTo("{\"organizationAlias\":\"%s\",\"organizationName\":\"Northside\"}".formatted(alias));
        assertThat(owner().ask("{ organization { children { nodes { alias kind } } } }")
                        .at("/data/organization/children/nodes")
                        .toString())
                .isEqualTo("[{\"alias\":\"%s\",\"kind\":\"CUSTOMER\"}]".formatted(alias));
        assertThat(register(newcomer(true)).at(CODE).asString()).isEqualTo("ALIAS_TAKEN");
    }

    @Test
    void the_door_is_opened_by_who_makes_organizations_and_by_nobody_else() {
        assertThat(as(Role.MANAGER).ask(OPEN).codes()).containsExactly("FORBIDDEN");
        assertThat(newcomer(true).ask(OPEN).codes()).containsExactly("UNAUTHENTICATED");
        assertThat(newcomer(true).ask("{ registrationDoor { isOpen } }").codes())
                .containsExactly("UNAUTHENTICATED");
    }

    @Test
    void an_unproven_address_and_an_api_key_make_nothing() {
        owner().ask(OPEN);
        assertThat(register(newcomer(false)).at(CODE).asString()).isEqualTo("EMAIL_NOT_VERIFIED");
        Answer key =
                owner().ask("mutation { apiKeyCreate(input: {name: \"k\", permissions: [AGENT_READ]}) { secret } }");
        assertThat(register(client.with(key.at("/data/apiKeyCreate/secret").asString()))
                        .at(CODE)
                        .asString())
                .isEqualTo("NOT_A_PERSON");
    }

    private Answer register(GraphQlClient by) {
        return by.ask(REGISTER, Map.of("host", host, "alias", alias));
    }

    private GraphQlClient owner() {
        return as(Role.OWNER);
    }

    private GraphQlClient as(Role role) {
        return client.with(TestIssuer.shared()
                .token(TestOrganization.ACME)
                .person(TestOrganization.ACME, role.name())
                .organizations(Map.of("s-" + platform, TestToken.membership(platform, role)))
                .sign());
    }

    private GraphQlClient newcomer(boolean isVerified) {
        UUID person = UUID.randomUUID();
        return client.with(TestIssuer.shared()
                .token(TestOrganization.ACME)
                .claim("sub", person.toString())
                .claim("email", person + "@example.com")
                .claim("email_verified", isVerified)
                .organizations(null)
                .sign());
    }
}
