package ai.vocelio.bff.graphql.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.bff.security.Caller;
import ai.vocelio.bff.testing.Answer;
import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.bff.testing.GraphQlClient;
import ai.vocelio.bff.testing.StatementCount;
import ai.vocelio.bff.testing.TestCaller;
import ai.vocelio.bff.testing.TestEvents;
import ai.vocelio.bff.testing.TestIssuer;
import ai.vocelio.bff.testing.TestOrganization;
import ai.vocelio.bff.testing.TestSocket;
import ai.vocelio.bff.testing.TestToken;
import ai.vocelio.kernel.Tenant;
import ai.vocelio.organizations.Organizations;
import ai.vocelio.team.Role;
import ai.vocelio.testing.SettableClock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** An organization of its own for each test; one point a second comes back, so what is spent stays spent. */
@BffTest
class ThrottleTests {

    private static final String PORTAL = "vocelio-portal";
    private static final String CLI = "vocelio-cli";

    /** Asks for 102 points and spends 2 where there is no agent. */
    private static final String PAGE = "{ agents(first: 100) { nodes { name } } }";

    private static final String LIVE = "subscription { callChanged(scope: {isOrganization: true}) { calls { id } } }";

    private final UUID organization = UUID.randomUUID();
    private final String alias = "o" + organization.toString().substring(0, 8);

    @Autowired
    GraphQlClient client;

    @Autowired
    Fairness fairness;

    @Autowired
    SettableClock clock;

    @Autowired
    StatementCount statements;

    @BeforeEach
    void an_organization(@Autowired Organizations organizations) {
        Tenant.as(organization, () -> organizations.ensure(alias, alias, ZoneOffset.UTC));
    }

    @Test
    void an_answer_says_how_the_bucket_stands() {
        long before = purse(PORTAL).left();
        Answer answer = as(PORTAL).ask(PAGE);

        JsonNode cost = answer.at("/extensions/cost");
        assertThat(cost.at("/requestedQueryCost").asInt()).isEqualTo(102);
        long actual = cost.at("/actualQueryCost").asInt();
        assertThat(cost.at("/throttleStatus/maximumAvailable").asLong()).isEqualTo(before);
        assertThat(cost.at("/throttleStatus/currentlyAvailable").asLong()).isEqualTo(before - actual);
        assertThat(cost.at("/throttleStatus/restoreRate").asLong()).isEqualTo(1);
    }

    @Test
    void what_was_asked_for_and_not_spent_is_given_back() {
        leave(PORTAL, 150);

        for (int n = 0; n < 10; n++) {
            assertThat(as(PORTAL).ask(PAGE).codes()).isEmpty();
        }
        assertThat(purse(PORTAL).left()).isLessThan(150 - 10);
    }

    @Test
    void an_operation_that_fails_gets_back_what_it_did_not_spend() {
        leave(PORTAL, 150);

        for (int n = 0; n < 5; n++) {
            assertThat(as(PORTAL)
                            .ask("{ agents(first: 100, after: \"x\") { nodes { name } } }")
                            .codes())
                    .containsExactly("INVALID_CURSOR");
        }
        assertThat(purse(PORTAL).left()).isGreaterThanOrEqualTo(102);
    }

    @Test
    void too_few_points_are_429_with_the_time_to_wait() {
        leave(PORTAL, 50);

        Answer refused = as(PORTAL).ask(PAGE);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.codes()).containsExactly("THROTTLED");
        assertThat(refused.at("/errors/0/message").asString()).contains("cost points", "asks for 102", "Ask again in");
        long millis = refused.at("/errors/0/extensions/retryAfterMs").asLong();
        assertThat(millis).isBetween(1L, 102_000L);
        assertThat(refused.header("Retry-After")).contains(String.valueOf(Math.ceilDiv(millis, 1000)));
        assertThat(refused.at("/data").isMissingNode()).isTrue();
        JsonNode cost = refused.at("/extensions/cost");
        assertThat(cost.at("/requestedQueryCost").asInt()).isEqualTo(102);
        assertThat(cost.at("/actualQueryCost").asInt()).isZero();
        assertThat(cost.at("/throttleStatus/currentlyAvailable").asInt()).isBetween(50, 101);
    }

    @Test
    void with_the_older_media_type_the_status_stays_200_and_the_header_says_when() {
        leave(PORTAL, 50);

        Answer refused = as(PORTAL).post(GraphQlClient.body(PAGE, Map.of()), "application/json");

        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.codes()).containsExactly("THROTTLED");
        assertThat(refused.header("Retry-After")).isPresent();
    }

    @Test
    void with_nothing_left_not_even_a_document_that_cannot_be_executed_is_read() {
        long before = purse(PORTAL).left();
        assertThat(as(PORTAL).ask("{ nowhere }").codes()).containsExactly("BAD_USER_INPUT");
        assertThat(purse(PORTAL).left()).isEqualTo(before - 1);
        // time that was there before it is now restores nothing
        clock.advance(Duration.ofHours(1));
        leave(PORTAL, 0);
        clock.reset();

        assertThat(as(PORTAL).ask("{ nowhere }").codes()).containsExactly("THROTTLED");
    }

    @Test
    void an_api_key_is_a_client_of_its_own_whichever_of_its_secrets_is_used() {
        UUID key = UUID.randomUUID();
        Purse purse = fairness.purse(TestCaller.of(organization, "one", key));

        assertThat(fairness.purse(TestCaller.of(organization, "another", key))).isEqualTo(purse);
        assertThat(fairness.purse(TestCaller.of(organization, "one", UUID.randomUUID())))
                .isNotEqualTo(purse);
    }

    @Test
    void after_that_time_it_is_answered() {
        leave(PORTAL, 0);
        assertThat(as(PORTAL).ask(PAGE).codes()).containsExactly("THROTTLED");

        clock.advance(Duration.ofSeconds(103));

        assertThat(as(PORTAL).ask(PAGE).codes()).isEmpty();
    }

    @Test
    void other_clients_and_organizations_are_not_held_up() {
        leave(PORTAL, 0);

        assertThat(as(PORTAL).ask(PAGE).codes()).containsExactly("THROTTLED");
        assertThat(as(CLI).ask(PAGE).codes()).isEmpty();
        assertThat(client.globex().ask(PAGE).codes()).isEmpty();
    }

    @Test
    void a_refusal_costs_no_statement_and_no_connection() {
        GraphQlClient asking = as(PORTAL);
        asking.ask(PAGE);
        leave(PORTAL, 0);

        List<String> sent = statements.during(() -> asking.ask(PAGE));

        assertThat(sent).isEmpty();
    }

    @Test
    void on_a_socket_the_operation_is_refused_and_the_socket_lives_on() {
        leave(PORTAL, 50);
        try (TestSocket socket = as(PORTAL).socket()) {
            JsonNode refused = socket.subscribe("1", PAGE, Map.of()).next();
            assertThat(refused.at("/type").asString()).isEqualTo("error");
            assertThat(refused.at("/payload/0/extensions/code").asString()).isEqualTo("THROTTLED");
            assertThat(refused.at("/payload/0/extensions/retryAfterMs").isNumber())
                    .isTrue();

            JsonNode answered = socket.subscribe("2", "{ viewer { permissions } }", Map.of())
                    .next();
            assertThat(answered.at("/type").asString()).isEqualTo("next");
            assertThat(answered.at("/payload/errors").isMissingNode()).isTrue();
        }
    }

    @Test
    void over_an_event_stream_the_refusal_is_its_only_event() {
        leave(PORTAL, 0);
        try (TestEvents events = as(PORTAL).events(LIVE, Map.of())) {
            JsonNode refused = Objects.requireNonNull(events.next());
            assertThat(refused.at("/errors/0/extensions/code").asString()).isEqualTo("THROTTLED");
            assertThat(events.next()).isNull();
        }
    }

    @Test
    void a_subscription_pays_for_its_start_and_its_events_are_free() {
        long before = purse(PORTAL).left();
        try (TestEvents events = as(PORTAL).events(LIVE, Map.of())) {
            JsonNode first = Objects.requireNonNull(events.next());

            assertThat(first.at("/extensions/cost/requestedQueryCost").isNumber())
                    .isTrue();
            assertThat(first.at("/extensions/cost/throttleStatus").isMissingNode())
                    .isTrue();
            assertThat(purse(PORTAL).left()).isEqualTo(before - 10);
        }
    }

    @Test
    void who_acts_elsewhere_pays_from_the_purse_of_home() {
        Caller home = TestCaller.of(organization, PORTAL, null);
        assertThat(fairness.purse(TestCaller.acting(home, UUID.randomUUID()))).isSameAs(purse(PORTAL));
    }

    private GraphQlClient as(String program) {
        return client.with(TestIssuer.shared()
                .token(TestOrganization.ACME)
                .organizations(Map.of(alias, TestToken.membership(organization, Role.OWNER)))
                .claim("azp", program)
                .sign());
    }

    private void leave(String program, long points) {
        Purse purse = purse(program);
        assertThat(purse.take(purse.left() - points).isEnough()).isTrue();
    }

    private Purse purse(String program) {
        return fairness.purse(TestCaller.of(organization, program, null));
    }
}
