package ai.vocelio.bff.faults;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.bff.testing.Answer;
import ai.vocelio.bff.testing.GraphQlClient;
import ai.vocelio.bff.testing.TestEvents;
import ai.vocelio.bff.testing.TestOrganization;
import ai.vocelio.bff.testing.TestSocket;
import ai.vocelio.sandbox.carrier.wire.Form;
import ai.vocelio.sandbox.carrier.wire.Signature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Asks every door of the platform at once, with a limit of time, and looks at what comes out. */
final class Probe {

    static final String CALLS = "{ calls(first: 5) { nodes { id status agentVersion { number } } totalCount } }";
    static final String CHANGED =
            "subscription ($id: ID!) { callChanged(scope: {callId: $id}) { isSnapshot calls { id status } } }";

    /** Ten seconds of the edge, and what a busy machine needs to tell it. */
    static final Duration LIMIT = Duration.ofSeconds(13);

    /** Names of our code, of libraries, of the database, and statements. */
    private static final Pattern INSIDES = Pattern.compile(
            "Exception|\\b(?:ai|org|com|java|jakarta|tools)\\.[a-z]+\\.|\\bat [\\w$.]+\\(|jdbc|Hikari|Postgre|FATAL|(?i:\\bselect\\b|\\binsert\\b)");

    private static final Executor THREADS = work -> Thread.ofVirtual().start(work);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final int port;
    private final GraphQlClient client;

    Probe(int port, GraphQlClient client) {
        this.port = port;
        this.client = client;
    }

    /** Does it meanwhile; fails when it takes longer than the limit. */
    static <T> CompletableFuture<T> meanwhile(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, THREADS).orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    /** So many queries, all on their way. */
    List<CompletableFuture<Answer>> ask(int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> meanwhile(() -> client.ask(CALLS)))
                .toList();
    }

    /** The code of the error that a new subscription over a socket ends with. */
    CompletableFuture<String> subscribe(String callId) {
        return meanwhile(() -> {
            try (TestSocket socket = client.socket()) {
                JsonNode message =
                        socket.subscribe("1", CHANGED, Map.of("id", callId)).next();
                assertNothingInside(message.toString());
                return message.path("type").asString() + " "
                        + message.at("/payload/0/extensions/code").asString("");
            }
        });
    }

    /** The code of the error that a new stream of events ends with, or the status when none begins. */
    CompletableFuture<String> stream(String callId) {
        return meanwhile(() -> {
            try (TestEvents events = client.events(CHANGED, Map.of("id", callId))) {
                @Nullable JsonNode event = events.next();
                assertNothingInside(String.valueOf(event));
                return event == null
                        ? String.valueOf(events.status())
                        : event.at("/errors/0/extensions/code").asString("");
            }
        });
    }

    /** The status that the carrier gets for a signed callback about a call. */
    CompletableFuture<Integer> callback(String door) {
        URI address = address("http", door);
        Map<String, String> fields = Map.of("CallSid", "CA" + "0".repeat(32), "CallStatus", "completed");
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Twilio-Signature", Signature.of(Stage.SECRET, address.toString(), fields))
                .POST(BodyPublishers.ofString(Form.encode(fields)))
                .build();
        return meanwhile(() -> {
            try {
                HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
                assertNothingInside(answer.body());
                return answer.statusCode();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** The status that the carrier gets when it opens the socket of a conversation; 101 when it is let in. */
    CompletableFuture<Integer> relay() {
        return HTTP.newWebSocketBuilder()
                .header("X-Twilio-Signature", "c2lnbmVk")
                .buildAsync(address("ws", "/relay"), new WebSocket.Listener() {})
                .handle((socket, fault) -> fault.getCause() instanceof WebSocketHandshakeException refused
                        ? refused.getResponse().statusCode()
                        : 101)
                .orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    private URI address(String scheme, String door) {
        return URI.create(scheme + "://localhost:" + port + "/callbacks/twilio/" + TestOrganization.ACME.id()
                + "/calls/" + UUID.randomUUID() + door);
    }

    /** The parts that health tells to be down; 503 exactly when there is one. */
    List<String> down() {
        Answer health = client.get("/health");
        assertNothingInside(health.text());
        List<String> down = health.at("/components")
                .propertyStream()
                .filter(part -> part.getValue().path("status").asString().equals("DOWN"))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(health.status()).isEqualTo(down.isEmpty() ? 200 : 503);
        return down;
    }

    /** Asserts that an error was told by its kind, and nothing else. */
    static void assertTold(Answer answer, String... codes) {
        assertNothingInside(answer.text());
        assertThat(answer.codes()).as(answer.toString()).isNotEmpty().isSubsetOf(codes);
    }

    static void assertNothingInside(String text) {
        assertThat(text).doesNotContainPattern(INSIDES);
    }
}
