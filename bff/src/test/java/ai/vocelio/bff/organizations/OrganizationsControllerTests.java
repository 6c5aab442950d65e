package ai.vocelio.bff.organizations;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.bff.testing.GraphQlClient;
import ai.vocelio.bff.testing.TestOrganization;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BffTest
class OrganizationsControllerTests {

    private static final String ORGANIZATION = "{ organization { id alias name timeZone createdAt } }";

    @Autowired
    GraphQlClient client;

    @Test
    void each_caller_sees_the_own_organization() {
        assertThat(client.acme()
                        .ask(ORGANIZATION)
                        .at("/data/organization/alias")
                        .asString())
                .isEqualTo("acme");
        assertThat(client.globex()
                        .ask(ORGANIZATION)
                        .at("/data/organization/alias")
                        .asString())
                .isEqualTo("globex");
    }

    @Test
    void without_a_role_it_is_forbidden() {
        assertThat(client.member(TestOrganization.ACME).ask(ORGANIZATION).codes())
                .containsExactly("FORBIDDEN");
    }

    @Test
    void another_organization_is_not_there() {
        String acme =
                client.acme().ask(ORGANIZATION).at("/data/organization/id").asString();

        assertThat(client.globex()
                        .ask("query ($id: ID!) { node(id: $id) { id } }", Map.of("id", acme))
                        .at("/data/node")
                        .isNull())
                .isTrue();
    }
}
