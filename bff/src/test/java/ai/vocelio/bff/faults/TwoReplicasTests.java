package ai.vocelio.bff.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.vocelio.bff.graphql.GlobalId;
import ai.vocelio.bff.testing.Answer;
import ai.vocelio.bff.testing.GraphQlClient;
import ai.vocelio.bff.testing.TestEvents;
import ai.vocelio.bff.testing.TestIssuer;
import ai.vocelio.bff.testing.TestOrganization;
import ai.vocelio.bff.testing.TestSocket;
import ai.vocelio.team.Role;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two processes on one database, with nothing else between them: what one is told, the other obeys within 5 seconds. */
class TwoReplicasTests {

    private static final Duration PROMISE = Duration.ofSeconds(5);
    private static final Duration SOON = Duration.ofSeconds(15);
    private static final String AGENTS = "{ agents(first: 1) { nodes { id } } }";
    private static final String EVENTS = "subscription { callChanged(scope: {isOrganization: true}) { isSnapshot } }";

    private static Stage stage;
    private static Platform second;

    private GraphQlClient here;
    private GraphQlClient there;

    @BeforeAll
    static void two_replicas() throws IOException {
        stage = new Stage("replica-one", 1);
        second = stage.replica("replica-two");
    }

    @AfterAll
    static void close() throws IOException {
        second.close();
        stage.close();
    }

    @BeforeEach
    void both_work() {
        here = GraphQlClient.at(stage.platform.port());
        there = GraphQlClient.at(second.port());
        works(here.acme());
        works(there.acme());
    }

    @Test
    void an_organization_that_is_suspended_on_one_is_out_on_the_other() {
        try (TestSocket socket = there.acme().socket();
                TestEvents events = there.acme().events(EVENTS, Map.of())) {
            assertThat(events.next()).isNotNull();
            suspension("organizationSuspend(input: {organizationId: $id, reason: \"Unpaid\"})");
            obeyed(() -> {
                refuses(there.acme(), "FORBIDDEN");
                refuses(there.member(TestOrganization.ACME, Role.VIEWER), "FORBIDDEN");
                assertThat(socket.closing().code()).isEqualTo(4403);
                ended(events);
            });
        } finally {
            suspension("organizationReactivate(input: {organizationId: $id})");
        }
        await().atMost(SOON).untilAsserted(() -> works(there.acme()));
        await().atMost(SOON).untilAsserted(() -> works(here.acme()));
    }

    @Test
    void a_request_that_is_under_way_on_one_ends_when_its_organization_is_suspended_on_the_other() throws Exception {
        try (Connection owner = stage.owner();
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("lock table agent in access exclusive mode");
            CompletableFuture<Answer> running =
                    Probe.meanwhile(() -> there.acme().ask(AGENTS));
            await().atMost(SOON).until(() -> isWaiting(statement));
            suspension("organizationSuspend(input: {organizationId: $id, reason: \"Unpaid\"})");
            obeyed(() -> assertThat(running.join().codes()).containsExactly("UNAUTHENTICATED"));
        } finally {
            suspension("organizationReactivate(input: {organizationId: $id})");
        }
        await().atMost(SOON).untilAsserted(() -> works(there.acme()));
        await().atMost(SOON).untilAsserted(() -> works(here.acme()));
    }

    private static boolean isWaiting(Statement statement) throws SQLException {
        try (ResultSet waiting = statement.executeQuery(
                "select count(*) from pg_locks where not granted and relation = 'agent'::regclass")) {
            waiting.next();
            return waiting.getInt(1) > 0;
        }
    }

    @Test
    void a_key_that_is_revoked_on_one_opens_nothing_on_the_other() {
        Answer made = done(here.acme()
                .ask("mutation { apiKeyCreate(input: {name: \"k\", permissions: [AGENT_READ, CALL_READ]}) {"
                        + " secret apiKey { id } userErrors { code } } }"));
        GraphQlClient key = there.with(made.at("/data/apiKeyCreate/secret").asString());
        works(key);
        try (TestSocket socket = key.socket();
                TestEvents events = key.events(EVENTS, Map.of())) {
            assertThat(events.next()).isNotNull();
            done(here.acme()
                    .ask(
                            "mutation ($id: ID!) { apiKeyRevoke(input: {apiKeyId: $id}) { userErrors { code } } }",
                            Map.of("id", made.at("/data/apiKeyCreate/apiKey/id").asString())));
            obeyed(() -> {
                refuses(key, "UNAUTHENTICATED");
                assertThat(socket.closing().code()).isBetween(4000, 4999);
                ended(events);
            });
        }
    }

    @Test
    void who_is_taken_out_on_one_is_out_on_the_other() {
        GraphQlClient operator = there.member(TestOrganization.ACME, Role.OPERATOR);
        works(operator);
        String member = here.acme()
                .ask("{ members(first: 50) { nodes { id roles } } }")
                .at("/data/members/nodes")
                .valueStream()
                .filter(one -> one.at("/roles/0").asString().equals("OPERATOR"))
                .map(one -> one.at("/id").asString())
                .findFirst()
                .orElseThrow();
        try (TestSocket socket = operator.socket();
                TestEvents events = operator.events(EVENTS, Map.of())) {
            assertThat(events.next()).isNotNull();
            done(here.acme()
                    .ask(
                            "mutation ($id: ID!) { memberRemove(input: {memberId: $id}) { userErrors { code } } }",
                            Map.of("id", member)));
            obeyed(() -> {
                refuses(operator, "UNAUTHENTICATED");
                assertThat(socket.closing().code()).isEqualTo(4403);
                ended(events);
            });
        }
    }

    @Test
    void a_session_that_is_ended_on_one_is_over_on_the_other() {
        GraphQlClient analyst = there.member(TestOrganization.ACME, Role.ANALYST);
        works(analyst);
        String session = analyst.ask("{ viewer { sessions { id isCurrent } } }")
                .at("/data/viewer/sessions")
                .valueStream()
                .filter(one -> one.path("isCurrent").asBoolean())
                .map(one -> one.path("id").asString())
                .findFirst()
                .orElseThrow();
        try (TestSocket socket = analyst.socket();
                TestEvents events = analyst.events(EVENTS, Map.of())) {
            assertThat(events.next()).isNotNull();
            done(here.acme()
                    .ask(
                            "mutation ($id: ID!) { sessionRevoke(input: {sessionId: $id}) { userErrors { code } } }",
                            Map.of("id", session)));
            refuses(analyst, "UNAUTHENTICATED");
            assertThat(socket.closing().code()).isEqualTo(4403);
            ended(events);
        }
    }

    @Test
    void a_second_factor_that_is_asked_for_on_one_is_asked_for_on_the_other() {
        String strong = TestIssuer.shared()
                .token(TestOrganization.GLOBEX)
                .claim("acr", "2")
                .sign();
        works(there.globex());
        done(
                here.with(strong)
                        .ask(
                                "mutation { settingUpdate(input: {name: SECOND_FACTOR, value: {isOn: true}}) { userErrors { code } } }"));
        try {
            refuses(there.globex(), "STEP_UP_REQUIRED");
            works(there.with(strong));
        } finally {
            done(here.with(strong)
                    .ask("mutation { settingReset(input: {name: SECOND_FACTOR}) { userErrors { code } } }"));
        }
        await().atMost(SOON).untilAsserted(() -> works(there.globex()));
        await().atMost(SOON).untilAsserted(() -> works(there.acme()));
    }

    @Test
    void who_acts_from_above_and_is_thrown_out_on_one_is_out_on_the_other() {
        Answer begun = done(here.globex()
                .ask(
                        "mutation ($id: ID!) { supportAccessBegin(input: {organizationId: $id, reason: \"Help\","
                                + " roles: [VIEWER]}) { supportAccess { id } userErrors { code } } }",
                        Map.of("id", new GlobalId("org", TestOrganization.ACME.id()).toString())));
        String access = begun.at("/data/supportAccessBegin/supportAccess/id").asString();
        GraphQlClient acting = there.globex().acting(access);
        works(acting);
        try (TestSocket socket = acting.socket();
                TestEvents events = acting.events(EVENTS, Map.of())) {
            assertThat(events.next()).isNotNull();
            done(here.acme()
                    .ask(
                            "mutation ($id: ID!) { supportAccessRevoke(input: {supportAccessId: $id}) {"
                                    + " userErrors { code } } }",
                            Map.of("id", access)));
            obeyed(() -> {
                refuses(acting, "FORBIDDEN");
                assertThat(socket.closing().code()).isEqualTo(4403);
                ended(events);
            });
        }
        works(there.globex());
    }

    /** What the first replica said yes to is done on the second: requests, sockets and streams. */
    private static void obeyed(Runnable everywhere) {
        long told = System.nanoTime();
        everywhere.run();
        assertThat(Duration.ofNanos(System.nanoTime() - told)).isLessThan(PROMISE);
    }

    private void suspension(String mutation) {
        done(here.globex()
                .ask(
                        "mutation ($id: ID!) { " + mutation + " { organization { status } userErrors { code } } }",
                        Map.of("id", new GlobalId("org", TestOrganization.ACME.id()).toString())));
    }

    private static void works(GraphQlClient client) {
        assertThat(client.ask(AGENTS).codes()).isEmpty();
    }

    private static void refuses(GraphQlClient client, String code) {
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(client.ask(AGENTS).codes()).containsExactly(code));
    }

    private static void ended(TestEvents events) {
        while (events.next() != null) {
            // what was under way before
        }
        assertThat(events.isComplete()).isTrue();
    }

    private static Answer done(Answer answer) {
        assertThat(answer.codes()).as(answer.toString()).isEmpty();
        List<String> faults = answer.at("/data")
                .valueStream()
                .flatMap(one -> one.path("userErrors").valueStream())
                .map(String::valueOf)
                .toList();
        assertThat(faults).isEmpty();
        return answer;
    }
}
