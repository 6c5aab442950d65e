package ai.vocelio.bff.graphql.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ai.vocelio.bff.security.Caller;
import ai.vocelio.bff.testing.TestCaller;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;
import tools.jackson.databind.json.JsonMapper;

class SocketsTests {

    private final SocketSettings settings =
            new SocketSettings(1, 9, 20, 2, 2, 3, Duration.ofSeconds(10), Duration.ofSeconds(20));
    private final Places places = new Places(settings);
    private final Departure departure = new Departure(new StopSettings(Duration.ZERO, Duration.ofMinutes(1)));
    private final Sockets sockets = new Sockets(settings, Clock.systemUTC(), places, departure, caller -> true);
    private final List<Integer> closings = new CopyOnWriteArrayList<>();
    private final List<String> letGo = new CopyOnWriteArrayList<>();
    private int opened;
    private final Caller alice = TestCaller.of(UUID.randomUUID());

    @Test
    void one_stranger_too_many_is_turned_away() {
        open("1");
        open("2");
        assertThat(closings).isEmpty();
        open("3");
        await().until(() -> !closings.isEmpty());
        assertThat(closings).containsExactly(1013);
        assertThat(letGo).containsExactly("3");
    }

    @Test
    void no_network_keeps_strangers_of_another_out() {
        open("1", "198.51.100.7");
        open("2", "198.51.100.7");
        open("3", "192.0.2.1");
        await().until(() -> letGo.equals(List.of("1")));
        open("4", "198.51.100.7");
        await().until(() -> letGo.equals(List.of("1", "4")));
    }

    @Test
    void addresses_that_begin_with_the_same_64_bits_are_one_network() {
        open("1", "2001:db8:9:9::1");
        open("2", "2001:db8:9:9:ffff::2");
        open("3", "2001:db8:1:1::1");
        await().until(() -> letGo.equals(List.of("1")));
    }

    @Test
    void a_stranger_counts_once_however_it_leaves() {
        Socket admitted = open("1");
        sockets.admit(admitted, alice);
        sockets.closed("1");
        sockets.closed("1");
        Socket left = open("2");
        sockets.closed("2");
        sockets.admit(left, alice);

        open("3");
        open("4");
        assertThat(closings).isEmpty();
        open("5");
        await().until(() -> !closings.isEmpty());
        assertThat(closings).containsExactly(1013);
    }

    @Test
    void a_socket_that_ended_while_it_was_admitted_holds_no_place() {
        Socket left = open("1");
        sockets.closed("1");
        sockets.admit(left, alice);

        assertThat(left.caller()).isNull();
        assertThat(places.take(Places.Kind.SOCKET, alice)).isNotNull();
    }

    @Test
    void a_place_is_free_again_when_its_socket_has_ended() {
        sockets.admit(open("1"), alice);
        Socket second = open("2");
        assertThatThrownBy(() -> sockets.admit(second, alice))
                .isInstanceOf(SocketFault.class)
                .hasMessageContaining("one caller");

        sockets.closed("1");

        sockets.admit(second, alice);
        assertThat(second.caller()).isEqualTo(alice);
    }

    @Test
    void at_the_departure_all_are_told_to_connect_again_and_later_ones_too() {
        open("1");
        open("2");
        sockets.closed("2");

        departure.stop();

        assertThat(closings).containsExactly(1012);
        open("3");
        assertThat(closings).containsExactly(1012, 1012);
    }

    private Socket open(String id) {
        return open(id, "192.0.2.1");
    }

    private Socket open(String id, String address) {
        Instant later = Instant.EPOCH.plusSeconds(opened++);
        Socket socket = new Socket(session(id, address), new Wire(JsonMapper.shared()), later);
        sockets.opened(id, socket);
        return socket;
    }

    private WebSocketSession session(String id, String address) {
        return (WebSocketSession) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {WebSocketSession.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "close" -> {
                        letGo.add(id);
                        closings.add(((CloseStatus) arguments[0]).getCode());
                        yield null;
                    }
                    case "getRemoteAddress" -> new InetSocketAddress(InetAddress.ofLiteral(address), 1);
                    default -> null;
                });
    }
}
