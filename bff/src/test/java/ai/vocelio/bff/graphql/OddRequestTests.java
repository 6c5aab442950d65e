package ai.vocelio.bff.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.vocelio.bff.testing.Answer;
import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.bff.testing.GraphQlClient;
import ai.vocelio.bff.testing.StatementCount;
import ai.vocelio.bff.testing.TestOrganization;
import ai.vocelio.team.Role;
import ai.vocelio.testing.SettableClock;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What no client of ours sends is refused in our own form, as the sender's fault. */
@BffTest
class OddRequestTests {

    private static final String JSON = "application/json";
    private static final int PROMISED = 100;

    @Autowired
    GraphQlClient client;

    @Autowired
    StatementCount statements;

    @Autowired
    SettableClock clock;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data",
                "multipart/form-data; boundary=x",
                "multipart/mixed; boundary=x",
                "application/x-www-form-urlencoded",
                "application/graphql",
                "application/xml",
                "nonsense"
            })
    void an_operation_in_another_media_type_than_json_is_refused_in_the_form_of_graphql(String type) {
        Answer answer = client.send(client.acme()
                .request("--x\r\n\r\nquery={ __typename }\r\n--x--", JSON)
                .setHeader("Content-Type", type));

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.codes()).containsExactly("BAD_USER_INPUT");
        assertThat(answer.at("/errors/0/message").asString()).contains("application/json");
    }

    @Test
    void a_client_that_accepts_more_media_types_than_can_be_sorted_is_told_which_ones_there_are() {
        String many = String.join(", ", Collections.nCopies(60, JSON));

        Answer answer = client.acme().post(GraphQlClient.body("{ __typename }", Map.of()), many);
        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.codes()).containsExactly("BAD_USER_INPUT");

        Answer stranger = client.post(GraphQlClient.body("{ __typename }", Map.of()), many);
        assertThat(stranger.status()).isEqualTo(401);
        assertThat(stranger.codes()).containsExactly("UNAUTHENTICATED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%00", "/graphql%2f", "/graphql%5c", "/a;b", "//x", "/a//b", "/..%2f", "/%2e%2e/x"})
    void a_malformed_path_is_refused_in_few_words_of_our_own(String path) {
        Answer answer = client.get(path);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).isEqualTo("{\"message\":\"The request is malformed\"}");
        hasTheHeadersOfAllAnswers(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/error", "/nowhere", "/graphql/", "/callbacks/nowhere"})
    void where_nothing_is_every_method_is_told_so(String path) {
        for (String method : new String[] {"GET", "POST", "PUT"}) {
            Answer answer = client.send(client.at(path).method(method, BodyPublishers.noBody()));

            assertThat(answer.status()).as(method).isEqualTo(404);
            assertThat(answer.text()).isEqualTo("{\"message\":\"There is nothing here\"}");
            hasTheHeadersOfAllAnswers(answer);
        }
    }

    @Test
    void a_method_that_a_callback_does_not_take_is_refused_in_few_words_of_our_own() {
        Answer answer = client.get("/callbacks/twilio/" + TestOrganization.ACME.id() + "/inbound");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Content-Type").orElse("")).startsWith(JSON);
        hasTheHeadersOfAllAnswers(answer);
    }

    @Test
    void an_account_that_is_not_there_is_looked_for_once() {
        var sent = statements.during(() -> assertThat(
                        client.send(client.at("/callbacks/twilio/" + UUID.randomUUID() + "/inbound")
                                        .header("Content-Type", "application/x-www-form-urlencoded")
                                        .POST(BodyPublishers.ofString("CallSid=CA1")))
                                .status())
                .isEqualTo(403));

        assertThat(sent).filteredOn(sql -> sql.contains("provider_account")).hasSize(1);
    }

    @Test
    void a_conversation_of_no_organization_is_refused_and_not_failed() {
        String nobody = "-".repeat(36);

        assertThat(client.get("/callbacks/twilio/" + nobody + "/calls/" + nobody + "/relay")
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "application/json,,text/html"})
    void who_asks_for_health_in_a_form_that_cannot_be_read_is_at_fault(String accept) {
        assertThat(client.send(client.at("/health/liveness").header("Accept", accept))
                        .status())
                .isEqualTo(406);
    }

    @Test
    void a_caller_whose_requests_do_not_arrive_holds_a_few_of_them_only() throws IOException {
        HttpRequest whole = client.member(TestOrganization.ACME, Role.VIEWER)
                .request(GraphQlClient.body("{ __typename }", Map.of()), JSON)
                .build();
        List<Socket> halves = new ArrayList<>();
        try {
            for (int i = 0; i < 25; i++) {
                halves.add(half(whole));
            }
            // which of them come first is not known here
            await().until(() -> answered(halves).size() == 5);
            assertThat(answered(halves))
                    .allSatisfy(half -> assertThat(status(half)).isEqualTo(429));
        } finally {
            for (Socket half : halves) {
                half.close();
            }
        }
        await().until(() -> !isRefused(whole));
    }

    @Test
    void who_loses_the_right_while_the_body_is_on_its_way_is_refused() throws IOException {
        Answer made = client.acme()
                .ask("mutation { apiKeyCreate(input: {name: \"Slow\", permissions: [AGENT_READ]}) {"
                        + " secret apiKey { id } } }");
        GraphQlClient key = client.with(made.at("/data/apiKeyCreate/secret").asString());
        String rest = "\"query\":\"{ agents(first: 1) { nodes { id } } }\"}";
        try (Socket slow = half(key.request("", JSON).build(), "Expect: 100-continue\r\n")) {
            assertThat(status(slow)).isEqualTo(100);
            slow.getInputStream().readNBytes(" \r\n\r\n".length());
            assertThat(client.acme()
                            .ask(
                                    "mutation ($id: ID!) { apiKeyRevoke(input: {apiKeyId: $id}) { userErrors { code } } }",
                                    Map.of(
                                            "id",
                                            made.at("/data/apiKeyCreate/apiKey/id")
                                                    .asString()))
                            .codes())
                    .isEmpty();
            clock.advance(Duration.ofSeconds(4));
            slow.getOutputStream()
                    .write((rest + " ".repeat(PROMISED - 1 - rest.length())).getBytes(StandardCharsets.US_ASCII));
            assertThat(status(slow)).isEqualTo(401);
        }
    }

    private static List<Socket> answered(List<Socket> halves) throws IOException {
        List<Socket> answered = new ArrayList<>();
        for (Socket half : halves) {
            if (half.getInputStream().available() > 0) {
                answered.add(half);
            }
        }
        return answered;
    }

    private static int status(Socket answered) throws IOException {
        String line = new String(answered.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        return Integer.parseInt(line.substring("HTTP/1.1 ".length()));
    }

    private static boolean isRefused(HttpRequest whole) throws IOException {
        try (Socket one = half(whole)) {
            one.setSoTimeout(300);
            return status(one) == 429;
        } catch (SocketTimeoutException awaited) {
            return false;
        }
    }

    private static Socket half(HttpRequest whole) throws IOException {
        return half(whole, "");
    }

    private static Socket half(HttpRequest whole, String header) throws IOException {
        Socket socket = new Socket(whole.uri().getHost(), whole.uri().getPort());
        String token = whole.headers().firstValue("Authorization").orElseThrow();
        socket.getOutputStream()
                .write(("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAuthorization: "
                                + token + "\r\n" + header + "Content-Length: " + PROMISED + "\r\n\r\n{")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static void hasTheHeadersOfAllAnswers(Answer answer) {
        assertThat(answer.header("Content-Type").orElse("")).startsWith(JSON);
        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.header("X-Frame-Options")).contains("DENY");
        assertThat(answer.header("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.header("Content-Security-Policy").orElse("")).startsWith("default-src 'none'");
        assertThat(answer.header("Cache-Control").orElse("")).contains("no-store");
    }
}
