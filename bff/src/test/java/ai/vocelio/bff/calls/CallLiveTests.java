package ai.vocelio.bff.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.vocelio.bff.live.Live;
import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.bff.testing.GraphQlClient;
import ai.vocelio.bff.testing.TestEvents;
import ai.vocelio.bff.testing.TestOrganization;
import ai.vocelio.bff.testing.TestSocket;
import ai.vocelio.calls.Speaker;
import ai.vocelio.team.Role;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

@BffTest
class CallLiveTests {

    private static final String TRANSCRIPT = """
            subscription ($id: ID!, $after: Int) { callTranscript(callId: $id, afterSequence: $after) {
              isSnapshot status turns { sequence text isFinal } } }""";
    private static final String CALL =
            "subscription ($id: ID!) { callChanged(scope: {callId: $id}) { isSnapshot calls { id status agentVersion { number } } } }";
    private static final String AGENT =
            "subscription ($id: ID!) { callChanged(scope: {agentId: $id}) { isSnapshot calls { id status } } }";

    @Autowired
    GraphQlClient client;

    @Autowired
    ApplicationContext house;

    @Autowired
    Live live;

    private CallFixture call;

    @SuppressWarnings("NullAway.Init")
    CallLiveTests() {}

    @BeforeEach
    void a_call_under_way() {
        call = CallFixture.inProgress(house);
        call.says(1, Speaker.AGENT, "Hello.", true);
    }

    @Test
    void a_transcript_begins_with_what_was_said_and_ends_with_the_call() {
        try (TestSocket socket = client.acme().socket()) {
            socket.subscribe("1", TRANSCRIPT, Map.of("id", call.id(), "after", 0));
            assertThat(transcript(socket.next()))
                    .isEqualTo("{\"isSnapshot\":true,\"status\":\"IN_PROGRESS\",\"turns\":"
                            + "[{\"sequence\":1,\"text\":\"Hello.\",\"isFinal\":true}]}");
            call.says(2, Speaker.AGENT, "How", false);
            assertThat(transcript(socket.next()))
                    .contains("\"turns\":[{\"sequence\":2,\"text\":\"How\",\"isFinal\":false}]");
            call.says(2, Speaker.AGENT, "How are you?", true);
            assertThat(transcript(socket.next())).contains("\"text\":\"How are you?\",\"isFinal\":true");
            call.ends();
            assertThat(transcript(socket.next()))
                    .isEqualTo("{\"isSnapshot\":false,\"status\":\"COMPLETED\",\"turns\":[]}");
            assertThat(socket.next().at("/type").asString()).isEqualTo("complete");
        }
        awaitNobody();
    }

    @Test
    void the_last_words_are_told_also_when_the_call_is_already_over() {
        try (TestEvents events = client.acme().events(TRANSCRIPT, Map.of("id", call.id(), "after", 1))) {
            assertThat(next(events, "callTranscript")).contains("\"turns\":[]");
            call.says(2, Speaker.AGENT, "Goodbye and", false);
            assertThat(next(events, "callTranscript")).contains("Goodbye and");
            call.ends();
            assertThat(next(events, "callTranscript")).contains("COMPLETED");
            call.says(2, Speaker.AGENT, "Goodbye and take care.", true);
            assertThat(next(events, "callTranscript")).contains("take care.");
            assertThat(events.next()).isNull();
        }
    }

    @Test
    void a_transcript_of_a_call_that_is_over_is_one_event() {
        call.ends();
        try (TestEvents events = client.acme().events(TRANSCRIPT, Map.of("id", call.id(), "after", 0))) {
            assertThat(next(events, "callTranscript")).contains("\"isSnapshot\":true", "COMPLETED", "Hello.");
            assertThat(events.next()).isNull();
        }
    }

    @Test
    void a_call_and_the_calls_of_an_agent_are_followed_until_the_end() {
        try (TestSocket socket = client.acme().socket()) {
            socket.subscribe("call", CALL, Map.of("id", call.id()));
            assertThat(socket.next().at("/payload/data/callChanged").toString())
                    .isEqualTo(
                            "{\"isSnapshot\":true,\"calls\":[{\"id\":\"%s\",\"status\":\"IN_PROGRESS\",\"agentVersion\":{\"number\":1}}]}"
                                    .formatted(call.id()));
            socket.subscribe("agent", AGENT, Map.of("id", call.agentId()));
            assertThat(socket.next().at("/payload/data/callChanged/calls").size())
                    .isOne();
            call.ends();
            String told = socket.next() + " " + socket.next() + " " + socket.next();
            assertThat(told).contains("\"type\":\"complete\",\"id\":\"call\"");
            assertThat(told.split("COMPLETED", -1)).hasSize(3);
        }
    }

    @Test
    void streams_and_sockets_that_follow_the_same_have_its_events_made_once_for_all() {
        awaitNobody();
        Map<String, ?> variables = Map.of("id", call.id(), "after", 0);
        try (TestEvents one = client.acme().events(TRANSCRIPT, variables);
                TestEvents other = client.acme().events(TRANSCRIPT, variables);
                TestSocket socket = client.acme().socket().subscribe("1", TRANSCRIPT, variables)) {
            String snapshot = next(one, "callTranscript");
            assertThat(snapshot).contains("\"isSnapshot\":true", "Hello.");
            assertThat(next(other, "callTranscript")).isEqualTo(snapshot);
            assertThat(transcript(socket.next())).isEqualTo(snapshot);
            await().until(() -> live.countFollowers() == 1);

            call.says(2, Speaker.AGENT, "How are you?", true);

            String told = next(one, "callTranscript");
            assertThat(told).contains("How are you?");
            assertThat(next(other, "callTranscript")).isEqualTo(told);
            assertThat(transcript(socket.next())).isEqualTo(told);
        }
    }

    @Test
    void whoever_begins_to_follow_at_the_same_time_is_told_the_snapshot_once() {
        for (int round = 0; round < 8; round++) {
            CallFixture followed = CallFixture.inProgress(house);
            Map<String, ?> variables = Map.of("id", followed.id(), "after", 0);
            List<TestEvents> readers = Stream.generate(() -> client.acme().events(TRANSCRIPT, variables))
                    .limit(5)
                    .toList();
            readers.forEach(reader -> assertThat(next(reader, "callTranscript")).contains("\"isSnapshot\":true"));

            followed.ends();

            readers.forEach(
                    reader -> assertThat(next(reader, "callTranscript")).contains("\"isSnapshot\":false", "COMPLETED"));
            readers.forEach(reader -> assertThat(reader.next()).isNull());
        }
    }

    @Test
    void what_is_not_there_or_not_allowed_cannot_be_followed() {
        assertThat(refusal(client.globex(), TRANSCRIPT, call.id())).contains("NOT_FOUND");
        assertThat(refusal(client.globex(), CALL, call.id())).contains("NOT_FOUND");
        assertThat(refusal(client.globex(), AGENT, call.agentId())).contains("NOT_FOUND");
        assertThat(refusal(client.member(TestOrganization.ACME, Role.ANALYST), TRANSCRIPT, call.id()))
                .contains("FORBIDDEN");
    }

    @Test
    void a_source_that_fails_midway_ends_its_operation_on_a_socket_with_an_error_and_nothing_else() {
        try (TestSocket socket = client.acme().socket()) {
            socket.subscribe("1", TRANSCRIPT, Map.of("id", call.id(), "after", 0));
            assertThat(socket.next().at("/type").asString()).isEqualTo("next");
            call.vanishes();
            JsonNode error = socket.next();
            assertThat(error.at("/type").asString()).isEqualTo("error");
            assertThat(error.at("/id").asString()).isEqualTo("1");
            assertThat(error.at("/payload").size()).isOne();
            assertOpaque(error.at("/payload/0"));
            socket.subscribe("1", "{ __typename }", Map.of());
            assertThat(socket.next().at("/payload/data/__typename").asString()).isEqualTo("Query");
            assertThat(socket.next().at("/type").asString()).isEqualTo("complete");
        }
        awaitNobody();
    }

    @Test
    void a_source_that_fails_midway_ends_its_event_stream_with_an_error_and_complete() {
        try (TestEvents events = client.acme().events(TRANSCRIPT, Map.of("id", call.id(), "after", 0))) {
            next(events, "callTranscript");
            call.vanishes();
            JsonNode last = Objects.requireNonNull(events.next());
            assertThat(last.has("data")).isFalse();
            assertThat(last.at("/errors").size()).isOne();
            assertOpaque(last.at("/errors/0"));
            assertThat(events.next()).isNull();
            assertThat(events.isComplete()).isTrue();
        }
    }

    /** An event stream that another test left is noticed when the next sign of life cannot be sent. */
    private void awaitNobody() {
        await().atMost(Duration.ofSeconds(30)).until(() -> live.countFollowers() == 0);
    }

    private static void assertOpaque(JsonNode error) {
        assertThat(error.at("/extensions/code").asString()).isEqualTo("INTERNAL");
        assertThat(error.at("/extensions/requestId").asString()).isNotEmpty();
        assertThat(error.toString()).doesNotContain("Exception", "ai.vocelio", "java.", "stack");
    }

    private static String refusal(GraphQlClient caller, String document, String id) {
        try (TestSocket socket = caller.socket()) {
            return socket.subscribe("1", document, Map.of("id", id)).next().toString();
        }
    }

    private static String transcript(JsonNode message) {
        return message.at("/payload/data/callTranscript").toString();
    }

    private static String next(TestEvents events, String field) {
        return Objects.requireNonNull(events.next()).at("/data/" + field).toString();
    }
}
