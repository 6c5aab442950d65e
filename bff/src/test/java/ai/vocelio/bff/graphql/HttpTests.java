package ai.vocelio.bff.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.bff.testing.Answer;
import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.bff.testing.GraphQlClient;
import ai.vocelio.bff.testing.TestIssuer;
import ai.vocelio.bff.testing.TestOrganization;
import ai.vocelio.bff.testing.TestToken;
import ai.vocelio.team.Role;
import ai.vocelio.testing.SettableClock;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BffTest
class HttpTests {

    private static final String GRAPHQL = "application/graphql-response+json";
    private static final String JSON = "application/json";

    @Autowired
    GraphQlClient client;

    @Autowired
    SettableClock clock;

    @Test
    void a_signed_in_caller_is_answered() {
        Answer answer = client.acme().ask("{ __typename }");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/data/__typename").asString()).isEqualTo("Query");
        assertThat(answer.header("Content-Type").orElse("")).startsWith(GRAPHQL);
    }

    @Test
    void nobody_is_answered_without_a_token() {
        Answer answer = client.ask("{ __typename }");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.codes()).containsExactly("UNAUTHENTICATED");
        assertThat(answer.header("WWW-Authenticate")).contains("Bearer");
        assertThat(answer.at("/errors/0/extensions/requestId").asString())
                .isEqualTo(answer.header("X-Request-Id").orElseThrow());
    }

    @Test
    void a_member_of_an_organization_that_does_not_live_here_is_told_so() {
        String token = TestIssuer.shared()
                .token(TestOrganization.ACME)
                .organizations(Map.of("initech", TestToken.membership(UUID.randomUUID(), Role.OWNER)))
                .sign();
        Answer answer = client.with(token).ask("{ __typename }");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.codes()).containsExactly("FORBIDDEN");
        assertThat(answer.at("/errors/0/message").asString()).contains("initech");
    }

    @Test
    void while_the_identity_provider_is_away_unknown_tokens_are_told_to_come_back() {
        clock.advance(Duration.ofSeconds(11));
        TestIssuer.shared().setDown(true);
        String token = TestIssuer.shared()
                .token(TestOrganization.ACME)
                .signedBy(TestIssuer.newKey())
                .sign();
        Answer answer = client.with(token).ask("{ __typename }");
        TestIssuer.shared().setDown(false);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.codes()).containsExactly("UNAVAILABLE");
        assertThat(answer.header("Retry-After")).contains("1");
        clock.advance(Duration.ofSeconds(2));
        assertThat(client.acme().ask("{ __typename }").status()).isEqualTo(200);
    }

    @Test
    void the_callers_own_request_id_comes_back() {
        Answer answer = client.send(client.acme()
                .request(GraphQlClient.body("{ nonsense }", Map.of()), GRAPHQL)
                .header("X-Request-Id", "abc-1"));

        assertThat(answer.header("X-Request-Id")).contains("abc-1");
        assertThat(answer.at("/errors/0/extensions/requestId").asString()).isEqualTo("abc-1");
    }

    @Test
    void a_request_id_that_could_break_the_log_is_replaced() {
        Answer answer = client.send(client.acme()
                .request(GraphQlClient.body("{ __typename }", Map.of()), GRAPHQL)
                .header("X-Request-Id", "a b"));

        assertThat(answer.header("X-Request-Id").orElseThrow()).isNotEqualTo("a b");
    }

    @Test
    void faults_of_a_document_are_400_in_the_new_media_type_and_200_in_the_old_one() {
        String body = GraphQlClient.body("{ nonsense }", Map.of());

        assertThat(client.acme().post(body, GRAPHQL).status()).isEqualTo(400);
        assertThat(client.acme().post(body, GRAPHQL + "; charset=utf-8").status())
                .isEqualTo(400);
        Answer old = client.acme().post(body, JSON);
        assertThat(old.status()).isEqualTo(200);
        assertThat(old.codes()).containsExactly("BAD_USER_INPUT");
    }

    @Test
    void malformed_requests_are_answered_in_the_form_of_graphql() {
        for (String body : new String[] {
            "",
            "{",
            "[]",
            "[{\"query\":\"{ __typename }\"}]",
            "{\"query\":7}",
            "{\"query\":\"{ __typename }\",\"variables\":[]}",
            "{\"query\":\"{ __typename }\",\"operationName\":1}"
        }) {
            Answer answer = client.acme().post(body, JSON);
            assertThat(answer.status()).as(body).isEqualTo(400);
            assertThat(answer.codes()).as(body).containsExactly("BAD_USER_INPUT");
        }
    }

    @Test
    void an_operation_that_is_not_in_the_document_is_the_callers_fault() {
        Answer answer = client.acme().post("{\"query\":\"query a { __typename }\",\"operationName\":\"b\"}", GRAPHQL);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.codes()).containsExactly("BAD_USER_INPUT");
    }

    @Test
    void a_body_of_more_than_256_kilobytes_is_not_read() {
        String body = GraphQlClient.body("query($t: String){ __typename }", Map.of("t", "x".repeat(300 * 1024)));
        Answer answer = client.acme().post(body, JSON);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.codes()).containsExactly("COST_LIMIT");
    }

    @Test
    void a_body_of_very_many_parts_is_not_read() {
        Answer answer = client.acme()
                .post("{\"query\":\"{ __typename }\",\"variables\":{\"x\":[" + "{},".repeat(80_000) + "{}]}}", GRAPHQL);

        assertThat(answer.codes()).containsExactly("COST_LIMIT");
        assertThat(answer.at("/errors/0/message").asString()).contains("6,000");
    }

    @Test
    void a_number_of_very_many_digits_is_not_read() {
        Answer answer = client.acme().ask("{ calls(first: " + "9".repeat(200_000) + ") { nodes { id } } }");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.codes()).containsExactly("BAD_USER_INPUT");
        assertThat(answer.text()).hasSizeLessThan(1_000);
    }

    @Test
    void only_json_is_taken_and_only_by_post() {
        assertThat(client.send(client.acme().request("{ __typename }", JSON).setHeader("Content-Type", "text/plain"))
                        .status())
                .isEqualTo(415);
        assertThat(client.send(client.acme().request("", JSON).method("PUT", BodyPublishers.ofString("{}")))
                        .status())
                .isEqualTo(405);
        assertThat(client.acme()
                        .post(GraphQlClient.body("{ __typename }", Map.of()), "image/png")
                        .status())
                .isEqualTo(406);
    }

    @Test
    void a_page_of_a_foreign_origin_is_refused() {
        Answer answer = client.send(client.acme()
                .request(GraphQlClient.body("{ __typename }", Map.of()), JSON)
                .header("Origin", "https://evil.test"));

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void what_is_not_there_says_nothing_about_us() {
        Answer answer = client.get("/actuator/env");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).doesNotContain("Spring", "Exception", "timestamp");
    }
}
