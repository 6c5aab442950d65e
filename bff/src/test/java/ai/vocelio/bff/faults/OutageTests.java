package ai.vocelio.bff.faults;

import static ai.vocelio.bff.faults.Probe.assertTold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.vocelio.bff.testing.Answer;
import ai.vocelio.bff.testing.GraphQlClient;
import ai.vocelio.bff.testing.TestIssuer;
import ai.vocelio.bff.testing.TestOrganization;
import ai.vocelio.bff.testing.TestSocket;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Each part that the platform needs dies or hangs while it is in use, and comes back; the platform is never restarted. */
class OutageTests {

    private static final String BOOKER = "+12125550101";
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration CHECKED = Duration.ofSeconds(45);

    private static Stage stage;
    private static Desk desk;
    private static Probe probe;

    @BeforeAll
    static void start() throws IOException {
        stage = new Stage("outage", 20);
        desk = new Desk(stage.platform.port());
        probe = new Probe(stage.platform.port(), desk.client());
    }

    @AfterAll
    static void close() throws IOException {
        stage.close();
    }

    @AfterEach
    void everything_works_again_in_the_same_process() throws IOException {
        stage.startParts();
        await().atMost(SOON).untilAsserted(() -> assertThat(probe.down()).isEmpty());
        assertThat(stage.platform.isAlive()).isTrue();
    }

    @Test
    void a_database_that_dies_in_use_is_told_at_every_door() throws IOException {
        String live = talking();
        try (TestSocket socket = desk.client().socket()) {
            socket.subscribe("live", Probe.CHANGED, Map.of("id", live)).next();
            List<CompletableFuture<Answer>> onTheWay = probe.ask(20);
            stage.crashDatabase();
            List<CompletableFuture<Answer>> asked = probe.ask(4);
            var subscribed = probe.subscribe(live);
            var streamed = probe.stream(live);
            var callbacks = List.of(probe.callback("/status"), probe.callback("/answer"), probe.relay());

            await().atMost(SOON).untilAsserted(() -> assertThat(probe.down()).containsExactly("db"));
            onTheWay.stream()
                    .map(CompletableFuture::join)
                    .filter(answer -> !answer.codes().isEmpty())
                    .forEach(told -> assertTold(told, "UNAVAILABLE", "TIMEOUT"));
            asked.forEach(answer -> assertTold(answer.join(), "UNAVAILABLE", "TIMEOUT"));
            assertThat(subscribed.join()).isIn("error UNAVAILABLE", "error TIMEOUT");
            assertThat(streamed.join()).isIn("UNAVAILABLE", "503");
            assertThat(callbacks).extracting(CompletableFuture::join).containsOnly(503);

            stage.startParts();
            await().atMost(SOON).untilAsserted(() -> assertThat(probe.down()).isEmpty());
            assertSucceeds(desk.place(BOOKER, UUID.randomUUID()));
            socket.subscribe("again", Probe.CHANGED, Map.of("id", live));
            assertThat(Probe.meanwhile(() -> firstOf("again", socket)).join()).isEqualTo("next");
        }
    }

    @Test
    void an_identity_provider_that_is_away_keeps_nobody_out_whose_key_is_known() throws IOException {
        stage.identity.cut();
        await().atMost(SOON).untilAsserted(() -> assertThat(probe.down()).containsExactly("identity"));
        assertThat(desk.client().ask(Probe.CALLS).codes()).isEmpty();

        TestIssuer.shared().rotate();
        GraphQlClient stranger = GraphQlClient.at(stage.platform.port())
                .with(TestIssuer.shared().token(TestOrganization.ACME).sign());
        Answer refused = Probe.meanwhile(() -> stranger.ask(Probe.CALLS)).join();
        assertTold(refused, "UNAVAILABLE");
        assertThat(refused.status()).isEqualTo(503);
        try (TestSocket socket = GraphQlClient.at(stage.platform.port()).rawSocket("graphql-transport-ws")) {
            socket.send("{\"type\":\"connection_init\",\"payload\":{\"token\":\""
                    + TestIssuer.shared().token(TestOrganization.ACME).sign() + "\"}}");
            assertThat(socket.closing().code()).isEqualTo(1013);
        }

        stage.startParts();
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(stranger.ask(Probe.CALLS).codes()).isEmpty());
    }

    @Test
    void a_carrier_that_dies_in_use_takes_its_calls_along_and_gets_the_waiting_ones_later() throws IOException {
        String live = talking();
        stage.stopCarrier();
        await().atMost(SOON).untilAsserted(() -> assertThat(probe.down()).containsExactly("carrier"));
        String waiting = desk.place(BOOKER, UUID.randomUUID());
        assertThat(desk.look(waiting).path("status").asString()).isEqualTo("QUEUED");

        stage.startParts();
        assertSucceeds(waiting);
        JsonNode closed = desk.awaited(live, CHECKED, Desk::isFinal);
        assertThat(closed.path("endReason").asString()).as(closed.toString()).isEqualTo("CARRIER_FAULT");
        assertThat(closed.path("outcome").asString()).isEqualTo("UNCLEAR");
    }

    @Test
    void a_model_that_dies_in_use_ends_the_call_with_words_and_a_typed_failure() throws IOException {
        String live = talking();
        stage.stopModel();
        await().atMost(SOON).untilAsserted(() -> assertThat(probe.down()).containsExactly("model"));
        JsonNode ended = desk.awaited(live, SOON, Desk::isFinal);
        assertThat(ended.path("endReason").asString()).as(ended.toString()).isEqualTo("MODEL_FAULT");
        assertThat(ended.at("/failure/code").asString()).isEqualTo("MODEL_FAILED");
        assertThat(Desk.turns(ended).getLast().path("speaker").asString()).isEqualTo("AGENT");

        stage.startParts();
        assertSucceeds(desk.place(BOOKER, UUID.randomUUID()));
    }

    @Test
    void parts_that_hang_keep_nobody_waiting_beyond_the_limit() throws IOException {
        desk.client().ask(Probe.CALLS);
        stage.cables().forEach(Cable::hold);
        List<CompletableFuture<Answer>> asked = probe.ask(8);
        var callback = probe.callback("/status");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Probe.meanwhile(probe::down).join())
                        .containsExactlyInAnyOrder("db", "identity", "carrier", "model"));
        asked.forEach(answer -> assertTold(answer.join(), "UNAVAILABLE", "TIMEOUT"));
        assertThat(callback.join()).isEqualTo(503);

        stage.startParts();
        await().atMost(SOON).untilAsserted(() -> assertThat(probe.down()).isEmpty());
        assertSucceeds(desk.place(BOOKER, UUID.randomUUID()));
    }

    private static String talking() {
        String live = desk.place(BOOKER, UUID.randomUUID());
        desk.awaited(live, SOON, Desk::isTalking);
        return live;
    }

    private static void assertSucceeds(String id) {
        JsonNode call = desk.awaited(id, SOON, Desk::isFinal);
        assertThat(call.path("outcome").asString()).as(call.toString()).isEqualTo("GOAL_REACHED");
    }

    /** The kind of the first message to an operation of a socket. */
    private static String firstOf(String operation, TestSocket socket) {
        while (true) {
            JsonNode message = socket.next();
            if (message.path("id").asString().equals(operation)) {
                return message.path("type").asString();
            }
        }
    }
}
