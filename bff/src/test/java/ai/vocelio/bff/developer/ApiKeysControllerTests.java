package ai.vocelio.bff.developer;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.bff.testing.Answer;
import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.bff.testing.GraphQlClient;
import ai.vocelio.bff.testing.TestEvents;
import ai.vocelio.bff.testing.TestOrganization;
import ai.vocelio.bff.testing.TestSocket;
import ai.vocelio.team.Role;
import ai.vocelio.testing.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@BffTest
class ApiKeysControllerTests {

    private static final String CREATE = """
            mutation ($input: ApiKeyCreateInput!) { apiKeyCreate(input: $input) {
              apiKey { id name status prefix permissions networks createdBy { name } } secret userErrors { field code } } }""";
    private static final String ROTATE = """
            mutation ($id: ID!, $overlap: Duration!) { apiKeyRotate(input: {apiKeyId: $id, overlap: $overlap}) {
              secret apiKey { previousPrefix } userErrors { code } } }""";
    private static final String REVOKE = """
            mutation ($id: ID!) { apiKeyRevoke(input: {apiKeyId: $id}) { apiKey { status } userErrors { code } } }""";
    private static final String VIEWER =
            "{ viewer { member { name } apiKey { id } permissions organization { alias } } }";
    private static final String AGENTS = "{ agents(first: 1) { nodes { id } } }";
    private static final String EVENTS = "subscription { callChanged(scope: {isOrganization: true}) { isSnapshot } }";

    @Autowired
    GraphQlClient client;

    @Autowired
    SettableClock clock;

    @Test
    void a_program_asks_with_a_key_in_the_name_of_who_made_it() {
        JsonNode made = created(List.of("AGENT_READ", "ORGANIZATION_READ"));

        Answer viewer = holder(made).ask(VIEWER);
        assertThat(viewer.at("/data/viewer/apiKey/id")).isEqualTo(made.at("/apiKey/id"));
        assertThat(viewer.at("/data/viewer/member/name")).isEqualTo(made.at("/apiKey/createdBy/name"));
        assertThat(viewer.at("/data/viewer/permissions").toString())
                .isEqualTo("[\"AGENT_READ\",\"ORGANIZATION_READ\"]");
        assertThat(viewer.at("/data/viewer/organization/alias").asString()).isEqualTo("acme");
        assertThat(client.acme().ask(VIEWER).at("/data/viewer/apiKey").isNull()).isTrue();
    }

    @Test
    void a_key_opens_what_it_may_and_nothing_else() {
        GraphQlClient program = holder(created(List.of("AGENT_READ")));

        assertThat(program.ask(AGENTS).codes()).isEmpty();
        assertThat(program.ask("{ calls(first: 1) { nodes { id } } }").codes()).containsExactly("FORBIDDEN");
        assertThat(program.ask("{ apiKeys(first: 1) { nodes { id } } }").codes())
                .containsExactly("FORBIDDEN");
        assertThat(program.ask(CREATE, input(List.of("AGENT_READ"), List.of())).codes())
                .containsExactly("FORBIDDEN");
    }

    @Test
    void a_secret_is_told_once() {
        JsonNode made = created(List.of("AGENT_READ"));
        Answer list = client.acme().ask("{ apiKeys(first: 100) { nodes { id prefix } totalCount } }");

        assertThat(list.at("/data/apiKeys/nodes").toString())
                .contains(
                        made.at("/apiKey/id").asString(),
                        made.at("/apiKey/prefix").asString())
                .doesNotContain(made.path("secret").asString().substring(13));
    }

    @Test
    void a_key_of_another_organization_is_not_there() {
        Map<String, String> id = id(created(List.of("AGENT_READ")));

        assertThat(client.globex()
                        .ask("query ($id: ID!) { apiKey(id: $id) { id } }", id)
                        .at("/data/apiKey")
                        .isNull())
                .isTrue();
        assertThat(client.globex()
                        .ask(REVOKE, id)
                        .at("/data/apiKeyRevoke/userErrors/0/code")
                        .asString())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void a_revoked_key_opens_nothing_more() {
        JsonNode made = created(List.of("AGENT_READ"));
        assertThat(holder(made).ask(AGENTS).codes()).isEmpty();

        assertThat(revoke(made)).isEqualTo("REVOKED");
        clock.advance(Duration.ofSeconds(4));
        Answer refused = holder(made).ask(AGENTS);
        assertThat(refused.codes()).containsExactly("UNAUTHENTICATED");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.at("/errors/0/message").asString()).isEqualTo("The API key was revoked");
    }

    @Test
    void a_socket_of_a_revoked_key_is_closed() {
        JsonNode made = created(List.of("CALL_READ"));
        try (TestSocket socket = holder(made).socket()) {
            socket.subscribe("1", EVENTS, Map.of());
            assertThat(socket.next().at("/payload/data/callChanged/isSnapshot").asBoolean())
                    .isTrue();
            revoke(made);
            assertThat(socket.closing().code()).isEqualTo(4403);
        }
    }

    @Test
    void a_stream_of_events_of_a_revoked_key_ends_with_a_typed_error() {
        JsonNode made = created(List.of("CALL_READ"));
        try (TestEvents events = holder(made).events(EVENTS, Map.of())) {
            assertThat(events.next()).isNotNull();
            revoke(made);
            String last = "";
            for (JsonNode next = events.next(); next != null; next = events.next()) {
                last = next.at("/errors/0/extensions/code").asString();
            }
            assertThat(last).isEqualTo("UNAUTHENTICATED");
            assertThat(events.isComplete()).isTrue();
        }
    }

    @Test
    void a_socket_of_a_secret_that_was_rotated_away_is_closed_and_the_new_one_opens() {
        JsonNode made = created(List.of("CALL_READ"));
        try (TestSocket socket = holder(made).socket()) {
            Answer rotated =
                    client.acme().ask(ROTATE, Map.of("id", made.at("/apiKey/id").asString(), "overlap", "PT0S"));
            assertThat(rotated.codes()).isEmpty();
            assertThat(socket.closing().code()).isEqualTo(4403);
            assertThat(client.with(rotated.at("/data/apiKeyRotate/secret").asString())
                            .ask(VIEWER)
                            .codes())
                    .isEmpty();
        }
    }

    @Test
    void a_key_that_is_bound_to_a_network_does_not_open_from_here() {
        Answer bound = client.acme().ask(CREATE, input(List.of("AGENT_READ"), List.of("203.0.113.0/24")));

        assertThat(bound.at("/data/apiKeyCreate/apiKey/networks").toString()).isEqualTo("[\"203.0.113.0/24\"]");
        Answer refused = holder(bound.at("/data/apiKeyCreate")).ask(AGENTS);
        assertThat(refused.codes()).containsExactly("UNAUTHENTICATED");
        assertThat(refused.at("/errors/0/message").asString()).startsWith("The API key does not open from ");
        assertThat(holder(bound.at("/data/apiKeyCreate"))
                        .send(holder(bound.at("/data/apiKeyCreate"))
                                .request(GraphQlClient.body(AGENTS, Map.of()), "application/json")
                                .header("X-Forwarded-For", "203.0.113.7"))
                        .codes())
                .as("what anybody may write into a header counts for nothing")
                .containsExactly("UNAUTHENTICATED");
    }

    @Test
    void a_mutilated_or_forged_secret_is_refused() {
        String secret = created(List.of("AGENT_READ")).path("secret").asString();

        assertThat(client.with(secret.substring(0, 60)).ask(AGENTS).codes()).containsExactly("UNAUTHENTICATED");
        assertThat(client.with("voc_").ask(AGENTS).codes()).containsExactly("UNAUTHENTICATED");
    }

    @Test
    void faults_name_the_field() {
        assertThat(client.member(TestOrganization.ACME, Role.DEVELOPER)
                        .ask(CREATE, input(List.of("AGENT_READ", "NUMBER_WRITE"), List.of()))
                        .at("/data/apiKeyCreate/userErrors")
                        .toString())
                .isEqualTo("[{\"field\":[\"input\",\"permissions\"],\"code\":\"PERMISSION_NOT_HELD\"}]");
        assertThat(client.acme()
                        .ask(CREATE, input(List.of("AGENT_READ"), List.of("here")))
                        .at("/data/apiKeyCreate/userErrors")
                        .toString())
                .isEqualTo("[{\"field\":[\"input\",\"networks\"],\"code\":\"NETWORK_INVALID\"}]");
    }

    private JsonNode created(List<String> permissions) {
        Answer answer = client.acme().ask(CREATE, input(permissions, List.of()));
        assertThat(answer.codes()).isEmpty();
        return answer.at("/data/apiKeyCreate");
    }

    private static Map<String, ?> input(List<String> permissions, List<String> networks) {
        return Map.of("input", Map.of("name", "Booking site", "permissions", permissions, "networks", networks));
    }

    private GraphQlClient holder(JsonNode made) {
        return client.with(made.path("secret").asString());
    }

    private static Map<String, String> id(JsonNode made) {
        return Map.of("id", made.at("/apiKey/id").asString());
    }

    private String revoke(JsonNode made) {
        return client.acme()
                .ask(REVOKE, id(made))
                .at("/data/apiKeyRevoke/apiKey/status")
                .asString();
    }
}
