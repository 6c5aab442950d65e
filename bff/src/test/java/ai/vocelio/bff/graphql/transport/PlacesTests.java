package ai.vocelio.bff.graphql.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.vocelio.bff.graphql.EdgeFault;
import ai.vocelio.bff.security.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OpenStreamsTests {

    private static final UUID ACME = UUID.randomUUID();
    private static final UUID GLOBEX = UUID.randomUUID();

    private final OpenStreams streams =
            new OpenStreams(new SocketSettings(5, 20, 500, 2, 3, Duration.ofSeconds(10), Duration.ofSeconds(20)));
    private final Caller alice = caller(ACME);

    @Test
    void a_caller_holds_no_more_streams_than_the_limit() {
        streams.take(alice);
        OpenStreams.Hold second = streams.take(alice);

        assertThatThrownBy(() -> streams.take(alice))
                .isInstanceOf(EdgeFault.class)
                .hasMessageContaining("one caller");
        second.close();
        assertThat(streams.take(alice)).isNotNull();
    }

    @Test
    void an_organization_holds_no_more_than_its_limit_and_takes_nothing_from_another() {
        streams.take(alice);
        streams.take(caller(ACME));
        streams.take(caller(ACME));

        assertThatThrownBy(() -> streams.take(caller(ACME)))
                .isInstanceOf(EdgeFault.class)
                .hasMessageContaining("your organization");
        assertThat(streams.take(caller(GLOBEX))).isNotNull();
    }

    @Test
    void one_that_was_refused_counts_for_nobody() {
        OpenStreams.Hold first = streams.take(alice);
        OpenStreams.Hold second = streams.take(alice);
        assertThatThrownBy(() -> streams.take(alice)).isInstanceOf(EdgeFault.class);
        first.close();
        second.close();

        for (int n = 0; n < 3; n++) {
            assertThat(streams.take(caller(ACME))).isNotNull();
        }
    }

    private static Caller caller(UUID organization) {
        return new Caller(UUID.randomUUID(), "somebody", null, Set.of(), Set.of(), organization, "alias", Instant.MAX);
    }
}
