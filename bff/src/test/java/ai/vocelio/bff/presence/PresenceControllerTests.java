package ai.vocelio.bff.presence;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.bff.testing.Answer;
import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.bff.testing.GraphQlClient;
import ai.vocelio.bff.testing.TestIssuer;
import ai.vocelio.bff.testing.TestOrganization;
import ai.vocelio.bff.testing.TestSocket;
import ai.vocelio.bff.testing.TestToken;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.organizations.Organizations;
import ai.vocelio.team.Role;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@BffTest
class PresenceControllerTests {

    private static final String SAY = """
            mutation ($state: PresenceState!) { presenceSet(input: {state: $state}) {
              presence { state } userErrors { code } } }""";
    private static final String FOLLOW =
            "subscription { presenceChanged { isSnapshot members { name presence { state } } } }";

    @Autowired
    GraphQlClient client;

    @Autowired
    Organizations organizations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private final UUID organization = UUID.randomUUID();
    private GraphQlClient operator;
    private GraphQlClient supervisor;

    @BeforeEach
    void two_members() {
        Tenant.as(organization, () -> organizations.ensure("o-" + organization, "Sample", ZoneId.of("UTC")));
        operator = member(Role.OPERATOR);
        supervisor = member(Role.SUPERVISOR);
    }

    @Test
    void who_follows_sees_first_who_is_there_and_then_who_comes_and_goes() {
        said("AVAILABLE");
        try (TestSocket socket = supervisor.socket()) {
            socket.subscribe("1", FOLLOW, Map.of());
            assertThat(next(socket).toString())
                    .isEqualTo(
                            "{\"isSnapshot\":true,\"members\":[{\"name\":\"OPERATOR\",\"presence\":{\"state\":\"AVAILABLE\"}}]}");
            said("AVAILABLE");
            said("BREAK");
            assertThat(next(socket).at("/members/0/presence/state").asString()).isEqualTo("BREAK");
            said("OFFLINE");
            assertThat(next(socket).at("/members/0/presence/state").asString()).isEqualTo("OFFLINE");
        }
    }

    @Test
    void who_says_nothing_any_more_is_told_as_offline() {
        said("BUSY");
        try (TestSocket socket = supervisor.socket()) {
            socket.subscribe("1", FOLLOW, Map.of());
            assertThat(next(socket).at("/members/0/presence/state").asString()).isEqualTo("BUSY");
            lapse();
            assertThat(next(socket).at("/members/0/presence/state").asString()).isEqualTo("OFFLINE");
        }
    }

    @Test
    void an_api_key_says_nothing() {
        Answer made = member(Role.OWNER)
                .ask("mutation { apiKeyCreate(input: {name: \"k\", permissions: [AGENT_READ]}) { secret } }");
        Answer answer =
                client.with(made.at("/data/apiKeyCreate/secret").asString()).ask(SAY, Map.of("state", "AVAILABLE"));
        assertThat(answer.at("/data/presenceSet/userErrors/0/code").asString()).isEqualTo("NOT_A_PERSON");
    }

    /** By hand: a socket that nobody heard of for two minutes is closed. */
    private void lapse() {
        Tenant.as(
                organization,
                () -> transaction.execute(status -> jdbc.sql("update member_presence set lapses_at = ?")
                        .param(Timestamp.from(clock.instant()))
                        .update()));
    }

    private void said(String state) {
        Answer answer = operator.ask(SAY, Map.of("state", state));
        assertThat(answer.at("/data/presenceSet/presence/state").asString())
                .as(answer.toString())
                .isEqualTo(state);
    }

    private static JsonNode next(TestSocket socket) {
        JsonNode message = socket.next();
        assertThat(message.at("/type").asString()).as(message.toString()).isEqualTo("next");
        return message.at("/payload/data/presenceChanged");
    }

    private GraphQlClient member(Role role) {
        return client.with(TestIssuer.shared()
                .token(TestOrganization.ACME)
                .claim("sub", UUID.randomUUID().toString())
                .claim("name", role.name())
                .organizations(Map.of("o-" + organization, TestToken.membership(organization, role)))
                .sign());
    }
}
