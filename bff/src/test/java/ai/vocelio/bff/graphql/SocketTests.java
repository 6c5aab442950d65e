package ai.vocelio.bff.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.bff.testing.EdgeEnvironment;
import ai.vocelio.bff.testing.GraphQlClient;
import ai.vocelio.bff.testing.TestIssuer;
import ai.vocelio.bff.testing.TestOrganization;
import ai.vocelio.bff.testing.TestSocket;
import ai.vocelio.bff.testing.TestToken;
import ai.vocelio.team.Role;
import ai.vocelio.testing.SettableClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@BffTest
class SocketTests {

    private static final String PROTOCOL = "graphql-transport-ws";
    private static final String INIT = "{\"type\":\"connection_init\",\"payload\":{\"token\":\"%s\"}}";
    private static final String LONG =
            "{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":{\"query\":\"{ __typename }\",\"extensions\":{\"x\":\"%s\"}}}";
    private static final String TICKS = "subscription { callChanged(scope: {isOrganization: true}) { isSnapshot } }";

    @Autowired
    GraphQlClient client;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    @Test
    void a_query_over_a_socket_is_answered_and_completed() {
        try (TestSocket socket = member("query").socket()) {
            socket.subscribe("1", "{ __typename }", Map.of());
            assertThat(socket.next().at("/payload/data/__typename").asString()).isEqualTo("Query");
            assertThat(socket.next().toString()).isEqualTo("{\"type\":\"complete\",\"id\":\"1\"}");
        }
    }

    @Test
    void a_subscription_begins_with_its_snapshot_and_stays_until_taken_back() {
        try (TestSocket socket = member("snapshot").socket()) {
            socket.subscribe("1", TICKS, Map.of());
            JsonNode event = socket.next();
            assertThat(event.at("/payload/data/callChanged/isSnapshot").asBoolean())
                    .isTrue();
            socket.send("{\"id\":\"1\",\"type\":\"complete\"}");
            socket.subscribe("1", "{ __typename }", Map.of());
            assertThat(socket.next().at("/payload/data/__typename").asString()).isEqualTo("Query");
        }
    }

    @Test
    void nobody_is_acknowledged_without_a_good_token() {
        String expired =
                token("expired").expiresAt(clock.instant().minusSeconds(60)).sign();
        String foreign = new TestIssuer().token(TestOrganization.ACME).sign();
        assertThat(closing("{\"type\":\"connection_init\"}")).isEqualTo(4401);
        assertThat(closing("{\"type\":\"connection_init\",\"payload\":{}}")).isEqualTo(4401);
        assertThat(closing(INIT.formatted(expired))).isEqualTo(4401);
        assertThat(closing(INIT.formatted(foreign))).isEqualTo(4401);
        String unknown = token("unknown")
                .organizations(Map.of("initech", TestToken.membership(UUID.randomUUID(), Role.OWNER)))
                .sign();
        assertThat(closing(INIT.formatted(unknown))).isEqualTo(4403);
    }

    @Test
    void an_operation_before_the_acknowledgement_is_unauthorized() {
        assertThat(closing("{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":{\"query\":\"{ __typename }\"}}"))
                .isEqualTo(4401);
    }

    @Test
    void a_second_init_is_one_too_many() {
        try (TestSocket socket = member("twice").socket()) {
            socket.send("{\"type\":\"connection_init\"}");
            assertThat(socket.closing().code()).isEqualTo(4429);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "7",
                "{}",
                "{\"type\":\"dance\"}",
                "{\"type\":7}",
                "{\"type\":\"subscribe\",\"payload\":{\"query\":\"{ __typename }\"}}",
                "{\"type\":\"subscribe\",\"id\":\"1\"}",
                "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{}}",
                "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"{ __typename }\",\"variables\":[]}}",
                "{\"type\":\"connection_init\",\"payload\":\"x\"}"
            })
    void what_is_not_of_the_protocol_closes_4400(String message) {
        try (TestSocket socket = member("malformed").socket()) {
            socket.send(message);
            assertThat(socket.closing().code()).isEqualTo(4400);
        }
    }

    @Test
    void a_refused_document_is_an_error_of_its_operation_only() {
        try (TestSocket socket = member("refused").socket()) {
            socket.subscribe("1", "subscription { nonsense }", Map.of());
            JsonNode error = socket.next();
            assertThat(error.at("/type").asString()).isEqualTo("error");
            assertThat(error.at("/payload/0/extensions/code").asString()).isEqualTo("BAD_USER_INPUT");
            socket.subscribe("1", "{ __typename }", Map.of());
            assertThat(socket.next().at("/type").asString()).isEqualTo("next");
        }
    }

    @Test
    void a_caller_without_the_permission_gets_an_error_instead_of_events() {
        try (TestSocket socket =
                client.member(TestOrganization.ACME, Role.BILLING).socket()) {
            socket.subscribe("1", TICKS, Map.of());
            JsonNode error = socket.next();
            assertThat(error.at("/type").asString()).isEqualTo("error");
            assertThat(error.at("/payload/0/extensions/code").asString()).isEqualTo("FORBIDDEN");
        }
    }

    @Test
    void an_id_that_is_in_use_closes_4409() {
        try (TestSocket socket = member("same id").socket()) {
            socket.subscribe("1", TICKS, Map.of());
            socket.subscribe("1", TICKS, Map.of());
            assertThat(socket.closing().code()).isEqualTo(4409);
        }
    }

    @Test
    void pings_are_answered_even_before_the_acknowledgement() {
        try (TestSocket socket = client.rawSocket(PROTOCOL)) {
            socket.send("{\"type\":\"ping\",\"payload\":{\"n\":1}}");
            assertThat(socket.next().toString()).isEqualTo("{\"type\":\"pong\",\"payload\":{\"n\":1}}");
        }
    }

    @Test
    void only_the_one_protocol_is_spoken() {
        assertThat(refusal(() -> client.rawSocket("graphql-ws"))).contains("400");
        assertThat(refusal(() -> client.rawSocket(""))).contains("400");
    }

    @Test
    void pages_of_foreign_origins_get_no_socket() {
        assertThat(refusal(() -> client.rawSocketOf("https://evil.test"))).contains("403");
        client.rawSocketOf(EdgeEnvironment.ORIGIN).close();
    }

    @Test
    void the_end_of_the_token_ends_the_socket() {
        try (TestSocket socket = member("ends").socket()) {
            clock.advance(Duration.ofMinutes(6));
            TestSocket.Closing closing = socket.closing();
            assertThat(closing.code()).isEqualTo(4403);
            assertThat(closing.reason()).contains("expired");
        }
    }

    @Test
    void a_socket_that_says_nothing_is_closed() {
        try (TestSocket socket = client.rawSocket(PROTOCOL)) {
            clock.advance(Duration.ofSeconds(11));
            assertThat(socket.closing().code()).isEqualTo(4408);
        }
    }

    @Test
    void a_silent_client_is_asked_and_a_dead_one_let_go() {
        String token =
                token("silent").expiresAt(clock.instant().plusSeconds(3600)).sign();
        try (TestSocket socket = client.with(token).socket()) {
            clock.advance(Duration.ofSeconds(21));
            assertThat(socket.next().at("/type").asString()).isEqualTo("ping");
            clock.advance(Duration.ofSeconds(20));
            assertThat(socket.closing().code()).isEqualTo(4499);
        }
    }

    @Test
    void a_caller_holds_at_most_five_sockets() {
        GraphQlClient caller = member("many sockets");
        var open = IntStream.range(0, 5).mapToObj(n -> caller.socket()).toList();
        String again = token("many sockets").sign();
        assertThat(closing(INIT.formatted(again))).isEqualTo(4429);
        open.forEach(TestSocket::close);
    }

    @Test
    void a_socket_carries_at_most_twenty_operations() {
        try (TestSocket socket = member("many operations").socket()) {
            IntStream.range(0, 21).forEach(n -> socket.subscribe("s" + n, TICKS, Map.of()));
            var codes = IntStream.range(0, 21)
                    .mapToObj(
                            n -> socket.next().at("/payload/0/extensions/code").asString(""))
                    .toList();
            assertThat(codes).containsOnlyOnce("THROTTLED");
        }
    }

    @Test
    void a_message_may_come_in_pieces_and_has_its_longest_length() {
        try (TestSocket socket = member("long").socket()) {
            socket.send(LONG.formatted("x".repeat(60_000)));
            assertThat(socket.next().at("/payload/data/__typename").asString()).isEqualTo("Query");
            assertThat(socket.next().at("/type").asString()).isEqualTo("complete");
            socket.send(LONG.formatted("x".repeat(70_000)));
            assertThat(socket.closing().code()).isEqualTo(1009);
        }
    }

    @Test
    void a_stranger_gets_little_room() {
        assertThat(closing("{\"type\":\"connection_init\"," + " ".repeat(30_000) + "}"))
                .isEqualTo(1009);
    }

    @Test
    void no_socket_is_compressed_whatever_the_client_offers() throws IOException {
        String upgrade = """
                GET /graphql HTTP/1.1
                Host: localhost
                Connection: Upgrade
                Upgrade: websocket
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
                Sec-WebSocket-Version: 13
                Sec-WebSocket-Protocol: graphql-transport-ws
                Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits

                """.replace("\n", "\r\n");
        try (Socket connection = new Socket("localhost", port)) {
            connection.getOutputStream().write(upgrade.getBytes(StandardCharsets.US_ASCII));
            var answer =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
            List<String> head =
                    answer.lines().takeWhile(line -> !line.isEmpty()).toList();
            assertThat(head.getFirst()).contains("101");
            assertThat(head).noneMatch(line -> line.toLowerCase(Locale.ROOT).contains("extensions"));
        }
    }

    private static String refusal(ThrowingCallable opening) {
        return String.valueOf(Throwables.getRootCause(catchThrowable(opening)));
    }

    private int closing(String firstMessage) {
        try (TestSocket socket = client.rawSocket(PROTOCOL)) {
            socket.send(firstMessage);
            return socket.closing().code();
        }
    }

    private TestToken token(String name) {
        return TestIssuer.shared().token(TestOrganization.ACME).person(TestOrganization.ACME, name);
    }

    private GraphQlClient member(String name) {
        return client.with(token(name).sign());
    }
}
