package ai.vocelio.bff.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.bff.testing.Answer;
import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.bff.testing.GraphQlClient;
import ai.vocelio.testing.SettableClock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is open to who has not said who he is: a brand, and nothing else. */
@BffTest
class StrangersTests {

    private static final String BRAND = "query ($host: String) { brandByHost(host: $host) { name } }";
    private static final int SPENT_SOON = 2_000;

    @Autowired
    GraphQlClient client;

    @Autowired
    SettableClock clock;

    @Test
    void a_stranger_sees_the_brand_of_a_host_and_what_it_cost() {
        clock.advance(Duration.ofMinutes(2));
        Answer answer = client.ask(BRAND, Map.of("host", "nobody.example.com"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/data/brandByHost/name").asString()).isEqualTo("Vocelio");
        assertThat(answer.at("/extensions/cost/requestedQueryCost").asInt()).isBetween(2, 10);
        assertThat(answer.at("/extensions/cost/throttleStatus/maximumAvailable").asInt())
                .isEqualTo(1_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ __typename }",
                "{ viewer { permissions } }",
                "{ __schema { queryType { name } } }",
                "{ brandByHost { name } __type(name: \"Query\") { name } }",
                "{ brandByHost { name } viewer { permissions } }",
                "{ ...More } fragment More on Query { brandByHost { name } agents { totalCount } }",
                "{ node(id: \"org_00000000000000000000000000\") { id } }",
                "{ viewer @skip(if: true) { permissions } }",
                "mutation { brandUpdate(input: {name: \"x\"}) { userErrors { message } } }",
                "subscription { callChanged(scope: {isOrganization: true}) { isSnapshot } }"
            })
    void all_else_asks_a_stranger_to_sign_in(String document) {
        for (String accept : new String[] {"application/graphql-response+json", "application/json"}) {
            clock.advance(Duration.ofSeconds(10));
            Answer answer = client.post(GraphQlClient.body(document, Map.of()), accept);

            assertThat(answer.status()).as(answer.toString()).isEqualTo(401);
            assertThat(answer.codes()).containsExactly("UNAUTHENTICATED");
            assertThat(answer.header("WWW-Authenticate")).contains("Bearer");
            assertThat(answer.at("/data").isMissingNode() || answer.at("/data").isNull())
                    .isTrue();
        }
    }

    @Test
    void a_stranger_follows_no_events() {
        Answer answer = client.post(GraphQlClient.body("{ brandByHost { name } }", Map.of()), "text/event-stream");
        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void a_token_that_is_not_good_makes_nobody_a_stranger() {
        assertThat(client.with("made-up").ask("{ brandByHost { name } }").status())
                .isEqualTo(401);
        assertThat(client.acting("sac_x").ask("{ brandByHost { name } }").status())
                .isEqualTo(401);
    }

    @Test
    void a_stranger_sends_little() {
        Answer answer = client.ask(BRAND, Map.of("host", "x".repeat(4_100)));
        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void strangers_of_one_network_spend_from_one_small_purse_and_nobody_elses() {
        Answer last = client.ask(BRAND);
        for (int asked = 0; asked < SPENT_SOON && last.status() == 200; asked++) {
            last = client.ask(BRAND);
        }
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.codes()).containsExactly("THROTTLED");
        assertThat(last.header("Retry-After")).isPresent();
        assertThat(client.acme().ask(BRAND).status()).isEqualTo(200);

        clock.advance(Duration.ofMinutes(2));
        assertThat(client.ask(BRAND).status()).isEqualTo(200);
    }
}
