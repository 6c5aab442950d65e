package ai.vocelio.bff.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.vocelio.bff.testing.Answer;
import ai.vocelio.bff.testing.GraphQlClient;
import ai.vocelio.bff.testing.TestEvents;
import ai.vocelio.bff.testing.TestSocket;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The platform is asked to end while streams and sockets are open and queries wait for the database. */
class StopTests {

    private static final String CHANGES = "subscription { callChanged(scope: {isOrganization: true}) { isSnapshot } }";
    private static final String CALLS = "{ calls(first: 1) { totalCount } }";
    private static final Duration NOTICE = Duration.ofSeconds(1);

    private static Stage stage;
    private static List<TestSocket> sockets;
    private static List<TestEvents> streams;
    private static List<CompletableFuture<Answer>> queries;
    private static JsonNode answerOnSocket;
    private static Answer readiness;
    private static Answer duringNotice;
    private static Duration took;

    @BeforeAll
    static void the_platform_is_asked_to_end() throws IOException {
        stage = new Stage("stop", 5);
        GraphQlClient client = GraphQlClient.at(stage.platform.port()).acme();
        sockets = Stream.generate(client::socket).limit(5).toList();
        streams =
                Stream.generate(() -> client.events(CHANGES, Map.of())).limit(4).toList();
        sockets.forEach(socket -> socket.subscribe("live", CHANGES, Map.of()).next());
        streams.forEach(TestEvents::next);

        stage.database.hold();
        queries = Stream.generate(() -> CompletableFuture.supplyAsync(() -> client.ask(CALLS)))
                .limit(4)
                .toList();
        sockets.getFirst().subscribe("query", CALLS, Map.of());
        long asked = System.nanoTime();
        var end = stage.platform.end();
        duringNotice = await().pollInterval(Duration.ofMillis(20))
                .until(
                        () -> client.ask("{ __typename }"),
                        answer -> answer.header("Connection").isPresent());
        stage.database.mend();
        readiness = client.get("/health/readiness");
        answerOnSocket = sockets.getFirst().next();
        end.join();
        took = Duration.ofNanos(System.nanoTime() - asked);
    }

    @AfterAll
    static void close() throws IOException {
        sockets.forEach(TestSocket::close);
        streams.forEach(TestEvents::close);
        stage.close();
    }

    @Test
    void it_ends_soon_whoever_is_connected() {
        assertThat(took).isBetween(NOTICE, Duration.ofSeconds(6));
    }

    @Test
    void readiness_is_down_first_while_all_is_still_served() {
        assertThat(readiness.status()).isEqualTo(503);
        assertThat(readiness.at("/components/readinessState/status").asString()).isEqualTo("OUT_OF_SERVICE");
        assertThat(duringNotice.status()).isEqualTo(200);
        assertThat(duringNotice.header("Connection")).contains("close");
    }

    @Test
    void no_query_under_way_fails() {
        assertThat(queries)
                .extracting(CompletableFuture::join)
                .allMatch(answer -> answer.at("/data/calls/totalCount").isInt());
        assertThat(answerOnSocket.at("/id").asString()).isEqualTo("query");
        assertThat(answerOnSocket.at("/payload/data/calls/totalCount").isInt()).isTrue();
    }

    @Test
    void sockets_are_told_to_connect_again() {
        assertThat(sockets)
                .extracting(TestSocket::closing)
                .containsOnly(new TestSocket.Closing(1012, "Going away: connect again"));
    }

    @Test
    void event_streams_end_with_an_error_that_says_to_connect_again() {
        for (TestEvents stream : streams) {
            JsonNode last = Objects.requireNonNull(stream.next());
            assertThat(last.at("/errors/0/extensions/code").asString())
                    .as(last.toString())
                    .isEqualTo("UNAVAILABLE");
            assertThat(last.at("/errors/0/extensions/retryAfterMs").isInt()).isTrue();
            assertThat(stream.next()).isNull();
            assertThat(stream.isComplete()).isTrue();
        }
    }
}
