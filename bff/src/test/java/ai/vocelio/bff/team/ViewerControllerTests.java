package ai.vocelio.bff.team;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.bff.testing.Answer;
import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.bff.testing.GraphQlClient;
import ai.vocelio.bff.testing.TestOrganization;
import ai.vocelio.team.Permission;
import ai.vocelio.team.Role;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BffTest
class ViewerControllerTests {

    private static final String VIEWER = "{ viewer { member { id name email roles lastSeenAt }"
            + " organization { id alias timeZone } permissions } }";

    @Autowired
    GraphQlClient client;

    @Test
    void who_asks_is_told_who_it_is_and_becomes_a_member() {
        Answer answer = client.acme().ask(VIEWER);

        assertThat(answer.at("/data/viewer/member/roles").toString()).isEqualTo("[\"OWNER\"]");
        assertThat(answer.at("/data/viewer/member/lastSeenAt").asString()).isNotEmpty();
        assertThat(answer.at("/data/viewer/organization/alias").asString()).isEqualTo("acme");
        assertThat(answer.at("/data/viewer/permissions").size()).isEqualTo(Permission.values().length);
        assertThat(client.acme().ask(node(), member(answer)).at("/data/node/name"))
                .isEqualTo(answer.at("/data/viewer/member/name"));
    }

    @Test
    void what_a_member_may_do_follows_from_its_roles() {
        Answer answer = client.member(TestOrganization.ACME, Role.BILLING).ask(VIEWER);

        assertThat(answer.at("/data/viewer/permissions").toString())
                .isEqualTo("[\"NUMBER_READ\",\"ORGANIZATION_READ\"]");
    }

    @Test
    void who_has_no_role_sees_neither_organization_nor_permissions() {
        Answer answer = client.member(TestOrganization.ACME).ask(VIEWER);

        assertThat(answer.at("/data/viewer/organization").isNull()).isTrue();
        assertThat(answer.at("/data/viewer/permissions").toString()).isEqualTo("[]");
    }

    @Test
    void a_member_of_another_organization_is_not_there() {
        Map<String, String> id = member(client.acme().ask(VIEWER));

        assertThat(client.globex().ask(node(), id).at("/data/node").isNull()).isTrue();
    }

    private static String node() {
        return "query ($id: ID!) { node(id: $id) { ... on Member { name } } }";
    }

    private static Map<String, String> member(Answer answer) {
        return Map.of("id", answer.at("/data/viewer/member/id").asString());
    }
}
