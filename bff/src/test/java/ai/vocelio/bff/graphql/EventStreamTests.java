package ai.vocelio.bff.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.bff.testing.GraphQlClient;
import ai.vocelio.bff.testing.TestEvents;
import ai.vocelio.bff.testing.TestSocket;
import ai.vocelio.testing.SettableClock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@BffTest
class EventStreamTests {

    private static final String TICKS = "subscription { callChanged(scope: {isOrganization: true}) { isSnapshot } }";

    @Autowired
    GraphQlClient client;

    @Autowired
    SettableClock clock;

    @Test
    void a_subscription_streams_its_events() {
        try (TestEvents events = client.acme().events(TICKS, Map.of())) {
            assertThat(events.status()).isEqualTo(200);
            assertThat(next(events).at("/data/callChanged/isSnapshot").asBoolean())
                    .isTrue();
        }
    }

    @Test
    void faults_of_a_document_are_told_as_they_are() {
        try (TestEvents events = client.acme().events("subscription { nonsense }", Map.of())) {
            JsonNode result = next(events);
            assertThat(result.at("/errors/0/message").asString()).contains("nonsense");
            assertThat(result.at("/errors/0/extensions/code").asString()).isEqualTo("BAD_USER_INPUT");
            assertThat(events.next()).isNull();
        }
        try (TestEvents events = client.acme().events("subscription {", Map.of())) {
            assertThat(next(events).at("/errors/0/message").asString()).contains("Invalid syntax");
        }
    }

    @Test
    void a_subscription_that_would_be_kept_with_a_heavy_load_is_refused() {
        Map<String, String> load = Map.of("unused", "x".repeat(17 * 1024));
        try (TestEvents events = client.acme().events(TICKS, load)) {
            assertThat(events.status()).isBetween(400, 499);
        }
        try (TestSocket socket = client.acme().socket()) {
            socket.subscribe("1", TICKS, load);
            assertThat(socket.next().at("/payload/0/extensions/code").asString())
                    .isEqualTo("COST_LIMIT");
        }
    }

    @Test
    void a_conditional_subscription_is_told_as_the_fault_that_it_is() {
        String document = TICKS.replace("subscription", "subscription($b: Boolean = true)")
                .replace("{ isSnapshot", "@include(if: $b) { isSnapshot");
        try (TestEvents events = client.acme().events(document, Map.of())) {
            assertThat(next(events).at("/errors/0/extensions/code").asString()).isEqualTo("BAD_USER_INPUT");
        }
    }

    @Test
    void half_an_organization_cannot_be_followed() {
        try (TestEvents events = client.acme().events(TICKS.replace("true", "false"), Map.of())) {
            assertThat(next(events).at("/errors/0/message").asString())
                    .startsWith("scope.isOrganization: can only be true");
        }
    }

    @Test
    void a_query_is_answered_with_one_event() {
        try (TestEvents events = client.acme().events("{ __typename }", Map.of())) {
            assertThat(next(events).at("/data/__typename").asString()).isEqualTo("Query");
            assertThat(events.next()).isNull();
        }
    }

    @Test
    void the_end_of_the_token_ends_the_stream_with_a_typed_error() {
        try (TestEvents events = client.acme().events(TICKS, Map.of())) {
            next(events);
            clock.advance(Duration.ofMinutes(6));
            assertThat(next(events).at("/errors/0/extensions/code").asString()).isEqualTo("UNAUTHENTICATED");
            assertThat(events.next()).isNull();
        }
    }

    @Test
    void a_subscription_without_a_stream_is_told_where_to_go() {
        var answer = client.acme().ask(TICKS);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/errors/0/message").asString()).contains("text/event-stream");
    }

    private static JsonNode next(TestEvents events) {
        return Objects.requireNonNull(events.next());
    }
}
