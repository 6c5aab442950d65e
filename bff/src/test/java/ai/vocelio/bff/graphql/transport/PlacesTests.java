package ai.vocelio.bff.graphql.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.vocelio.bff.graphql.EdgeFault;
import ai.vocelio.bff.security.Caller;
import ai.vocelio.bff.testing.TestCaller;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlacesTests {

    private static final UUID ACME = UUID.randomUUID();
    private static final UUID GLOBEX = UUID.randomUUID();

    private final Places places =
            new Places(new SocketSettings(5, 4, 20, 500, 2, 3, Duration.ofSeconds(10), Duration.ofSeconds(20)));
    private final Caller alice = TestCaller.of(ACME);

    @Test
    void a_caller_holds_no_more_streams_than_the_limit() {
        places.take(Places.Kind.STREAM, alice);
        Places.Hold second = places.take(Places.Kind.STREAM, alice);

        assertThatThrownBy(() -> places.take(Places.Kind.STREAM, alice))
                .isInstanceOf(EdgeFault.class)
                .hasMessageContaining("one caller");
        second.close();
        assertThat(places.take(Places.Kind.STREAM, alice)).isNotNull();
    }

    @Test
    void an_organization_holds_no_more_than_its_limit_and_takes_nothing_from_another() {
        places.take(Places.Kind.STREAM, alice);
        places.take(Places.Kind.STREAM, TestCaller.of(ACME));
        places.take(Places.Kind.STREAM, TestCaller.of(ACME));

        assertThatThrownBy(() -> places.take(Places.Kind.STREAM, TestCaller.of(ACME)))
                .isInstanceOf(EdgeFault.class)
                .hasMessageContaining("your organization");
        assertThat(places.take(Places.Kind.STREAM, TestCaller.of(GLOBEX))).isNotNull();
    }

    @Test
    void one_that_was_refused_counts_for_nobody() {
        Places.Hold first = places.take(Places.Kind.STREAM, alice);
        Places.Hold second = places.take(Places.Kind.STREAM, alice);
        assertThatThrownBy(() -> places.take(Places.Kind.STREAM, alice)).isInstanceOf(EdgeFault.class);
        first.close();
        second.close();

        for (int n = 0; n < 3; n++) {
            assertThat(places.take(Places.Kind.STREAM, TestCaller.of(ACME))).isNotNull();
        }
    }

    @Test
    void a_place_is_given_back_once() {
        Places.Hold first = places.take(Places.Kind.STREAM, alice);
        places.take(Places.Kind.STREAM, alice);
        first.close();
        first.close();

        places.take(Places.Kind.STREAM, alice);
        assertThatThrownBy(() -> places.take(Places.Kind.STREAM, alice)).isInstanceOf(EdgeFault.class);
    }

    @Test
    void who_acts_elsewhere_takes_the_places_of_home() {
        places.take(Places.Kind.STREAM, TestCaller.acting(alice, GLOBEX));
        places.take(Places.Kind.STREAM, TestCaller.acting(alice, GLOBEX));
        assertThatThrownBy(() -> places.take(Places.Kind.STREAM, alice)).isInstanceOf(EdgeFault.class);
        for (int n = 0; n < 3; n++) {
            assertThat(places.take(Places.Kind.STREAM, TestCaller.of(GLOBEX))).isNotNull();
        }
    }

    @Test
    void sockets_and_streams_are_counted_apart() {
        for (int n = 0; n < 4; n++) {
            places.take(Places.Kind.SOCKET, alice);
        }
        assertThatThrownBy(() -> places.take(Places.Kind.SOCKET, TestCaller.of(ACME)))
                .hasMessageContaining("4 sockets")
                .hasMessageContaining("your organization");
        assertThat(places.take(Places.Kind.STREAM, alice)).isNotNull();
    }
}
