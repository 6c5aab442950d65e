package ai.vocelio.bff.graphql.trusted;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.bff.testing.Answer;
import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.bff.testing.GraphQlClient;
import ai.vocelio.bff.testing.TestIssuer;
import ai.vocelio.bff.testing.TestOrganization;
import ai.vocelio.bff.testing.TestSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What a token that was given to the dashboard opens. */
@BffTest
class DashboardClientTests {

    private static final String JSON = "application/graphql-response+json";
    private static final String FOREIGN = "{ viewer { member { email } } }";
    private static final String UNKNOWN_ID =
            "{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":{\"documentId\":\"sha256:none\"}}";

    @Autowired
    private GraphQlClient client;

    @Test
    void a_token_of_the_dashboard_asks_nothing_that_its_build_does_not_know() {
        Answer answer = dashboard().ask(FOREIGN);

        assertThat(answer.codes()).containsExactly("FORBIDDEN");
        assertThat(client.acme().ask(FOREIGN).codes()).isEmpty();
    }

    @Test
    void a_socket_of_the_dashboard_asks_nothing_else_either() {
        try (TestSocket socket = dashboard().socket()) {
            socket.subscribe("1", "subscription { presenceChanged { isSnapshot } }", Map.of());
            JsonNode refused = socket.next();

            assertThat(refused.at("/type").asString()).isEqualTo("error");
            assertThat(refused.at("/payload/0/extensions/code").asString()).isEqualTo("FORBIDDEN");
        }
    }

    @Test
    void an_id_that_the_build_does_not_know_is_told_and_ends_no_socket() {
        Answer answer = dashboard().post("{\"documentId\":\"sha256:none\"}", JSON);
        assertThat(answer.codes()).containsExactly("BAD_USER_INPUT");

        try (TestSocket socket = dashboard().socket()) {
            socket.send(UNKNOWN_ID);
            assertThat(socket.next().at("/payload/0/extensions/code").asString())
                    .isEqualTo("BAD_USER_INPUT");
            socket.send(UNKNOWN_ID);
            assertThat(socket.next().at("/type").asString()).isEqualTo("error");
        }
    }

    private GraphQlClient dashboard() {
        return client.with(TestIssuer.shared()
                .token(TestOrganization.ACME)
                .claim("azp", "vocelio-dashboard")
                .sign());
    }
}
