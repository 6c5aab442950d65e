package ai.vocelio.bff.security;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.bff.testing.Answer;
import ai.vocelio.bff.testing.BffTest;
import ai.vocelio.bff.testing.GraphQlClient;
import ai.vocelio.bff.testing.TestIssuer;
import ai.vocelio.bff.testing.TestOrganization;
import ai.vocelio.testing.SettableClock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The identity provider signs with new keys, one after another, while the front door is busy. */
@BffTest
class KeyRotationTests {

    private static final int ROTATIONS = 4;
    private static final int REQUESTS = 40;
    private static final String AGENTS = "{ agents(first: 1) { nodes { id } } }";

    @Autowired
    GraphQlClient client;

    @Autowired
    SettableClock clock;

    private final TestIssuer issuer = TestIssuer.shared();

    @BeforeEach
    void the_last_look_is_long_ago() {
        clock.advance(SigningKeys.BETWEEN_LOOKS.multipliedBy(2));
    }

    @Test
    void no_request_under_load_fails_because_the_issuer_takes_a_new_key() throws Exception {
        for (int rotation = 0; rotation < ROTATIONS; rotation++) {
            GraphQlClient before = client.acme();
            issuer.rotate();
            clock.advance(SigningKeys.BETWEEN_LOOKS);
            int looks = issuer.looks();
            List<GraphQlClient> callers = new ArrayList<>();
            for (int request = 0; request < REQUESTS; request++) {
                // a token of its own for each, for what was verified once is not looked at again
                callers.add(request % 2 == 0 ? before : client.acme());
            }
            assertThat(asked(callers))
                    .allSatisfy(answer ->
                            assertThat(answer.codes()).as(answer.toString()).isEmpty());
            assertThat(issuer.looks() - looks).as("all wait for one look").isBetween(1, 2);
        }
    }

    @Test
    void tokens_of_a_key_that_nobody_published_are_refused_under_load_and_are_not_a_request_to_the_issuer_each()
            throws Exception {
        int looks = issuer.looks();
        List<GraphQlClient> forgers = new ArrayList<>();
        for (int request = 0; request < REQUESTS; request++) {
            forgers.add(client.with(issuer.token(TestOrganization.ACME)
                    .signedBy(TestIssuer.newKey())
                    .sign()));
        }
        assertThat(asked(forgers))
                .allSatisfy(answer -> assertThat(answer.codes()).containsExactly("UNAUTHENTICATED"));
        assertThat(issuer.looks() - looks).isBetween(1, 2);
    }

    private static List<Answer> asked(List<GraphQlClient> callers) throws Exception {
        List<Answer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> running = callers.stream()
                    .map(caller -> threads.submit(() -> caller.ask(AGENTS)))
                    .toList();
            for (Future<Answer> one : running) {
                answers.add(one.get());
            }
        }
        return answers;
    }
}
