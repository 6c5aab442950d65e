package ai.vocelio.bff.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.vocelio.bff.live.Live;
import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.bff.testing.GraphQlClient;
import ai.vocelio.bff.testing.SlowSocket;
import ai.vocelio.bff.testing.TestIssuer;
import ai.vocelio.bff.testing.TestOrganization;
import ai.vocelio.bff.testing.TestSocket;
import ai.vocelio.calls.Speaker;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A client whose connection takes nothing any more, among others that follow the same. */
@BffTest
class SlowReaderTests {

    private static final String TRANSCRIPT =
            "subscription ($id: ID!) { callTranscript(callId: $id, afterSequence: 0) { turns { sequence text } } }";

    @Autowired
    GraphQlClient client;

    @Autowired
    ApplicationContext house;

    @Autowired
    Live live;

    @LocalServerPort
    int port;

    @Test
    void who_does_not_read_keeps_nobody_waiting_and_gets_the_latest_state_when_it_does() throws IOException {
        CallFixture call = CallFixture.inProgress(house);
        Map<String, ?> variables = Map.of("id", call.id());
        String token = TestIssuer.shared()
                .token(TestOrganization.ACME)
                .person(TestOrganization.ACME, "slow")
                .sign();
        try (SlowSocket slow = new SlowSocket(port);
                TestSocket quick = client.with(token).socket()) {
            slow.init(token);
            slow.subscribe(TRANSCRIPT, variables);
            quick.subscribe("1", TRANSCRIPT, variables).next();
            slow.readUntil("\"turns\":[]");

            // more than all buffers between here and there hold
            for (int i = 1; i <= 60; i++) {
                call.says(1, Speaker.AGENT, "x".repeat(200_000) + i, false);
                assertThat(text(quick)).endsWith("x" + i);
            }
            call.says(1, Speaker.AGENT, "the last words", true);
            assertThat(text(quick)).isEqualTo("the last words");

            slow.readUntil("the last words");
        }
    }

    @Test
    void sockets_that_end_while_they_are_told_something_leave_nothing_behind() {
        CallFixture call = CallFixture.inProgress(house);
        AtomicBoolean isOver = new AtomicBoolean();
        Thread talk = Thread.ofVirtual().start(() -> {
            for (int i = 1; !isOver.get(); i++) {
                call.says(1, Speaker.AGENT, "word " + i, false);
            }
        });
        for (int round = 0; round < 20; round++) {
            List<TestSocket> sockets =
                    Stream.generate(client.acme()::socket).limit(3).toList();
            sockets.forEach(socket ->
                    socket.subscribe("1", TRANSCRIPT, Map.of("id", call.id())).next());
            sockets.get(0).close();
            sockets.get(1).send("nonsense");
            sockets.get(2).send("{\"id\":\"1\",\"type\":\"complete\"}");
            assertThat(sockets.get(1).closing().code()).isEqualTo(4400);
            sockets.get(2).close();
        }
        isOver.set(true);
        await().until(() -> !talk.isAlive());

        await().atMost(Duration.ofSeconds(60)).until(() -> live.countFollowers() == 0);
    }

    private static String text(TestSocket socket) {
        return socket.next().at("/payload/data/callTranscript/turns/0/text").asString();
    }
}
